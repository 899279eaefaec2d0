import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answerWith } from '@/testing/server';
import { fileOf, office, renderScreen, sessionOf } from '../testing/office';
import { NewFile } from './NewFile';

const FILES = '/api/modules/filing/files/';
const AT = '/office/filing/new';

async function fillIn(user: ReturnType<typeof userEvent.setup>) {
  await user.type(await screen.findByRole('combobox', { name: /service/i }), 'birth');
  await user.keyboard('{Enter}');
  const name = screen.getByRole('textbox', { name: /name of the applicant/i });
  await waitFor(() => expect(name).toHaveFocus());
  await user.keyboard('Radhamani{Enter}9446012345{Enter}Ward 7');
}

test('an application is registered without a mouse, and acknowledged', async () => {
  const asked = answerWith({ ...office, [`POST ${FILES}`]: fileOf() });
  const user = userEvent.setup();
  await renderScreen(NewFile, AT);

  await fillIn(user);
  await user.keyboard('{Control>}{Enter}{/Control}');

  expect(await screen.findByText('12/2026')).toBeVisible();
  expect(screen.getByText(/23 Nov 2026/)).toHaveTextContent('Mon, 23 Nov 2026');
  expect(screen.getByText('To be confirmed')).toBeVisible();
  expect(screen.getByText('Application form, Proof of identity')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Next applicant' })).toHaveFocus();
  const sent = asked.find((request) => request.method === 'POST');
  expect(sent?.headers.get('Idempotency-Key')).toMatch(/^[\w-]{36}$/);
  expect(await sent?.json()).toEqual({
    service: 'birth-certificate',
    subject: 'Birth certificate – Radhamani',
    applicant_name: 'Radhamani',
    applicant_phone: '9446012345',
    applicant_address: 'Ward 7',
  });
});

test('Enter leads through every box to the subject', async () => {
  answerWith(office);
  const user = userEvent.setup();
  await renderScreen(NewFile, AT);
  await fillIn(user);

  await user.keyboard('{Shift>}{Enter}{/Shift}Payyoor{Enter}');

  expect(screen.getByRole('textbox', { name: /subject/i })).toHaveFocus();
  expect(screen.getByRole('textbox', { name: /address/i })).toHaveValue('Ward 7\nPayyoor');
});

test('Enter in the box of the service never sends the form', async () => {
  answerWith(office);
  const user = userEvent.setup();
  await renderScreen(NewFile, AT);

  await user.type(await screen.findByRole('combobox', { name: /service/i }), 'nothing{Enter}');

  expect(screen.queryByText('Write the name of the applicant.')).not.toBeInTheDocument();
});

test('the next applicant finds an empty form', async () => {
  answerWith({ ...office, [`POST ${FILES}`]: fileOf() });
  const user = userEvent.setup();
  await renderScreen(NewFile, AT);
  await fillIn(user);
  await user.keyboard('{Control>}{Enter}{/Control}');

  await user.click(await screen.findByRole('button', { name: 'Next applicant' }));

  expect(await screen.findByRole('combobox', { name: /service/i })).toHaveFocus();
  expect(screen.getByRole('textbox', { name: /name of the applicant/i })).toHaveValue('');
});

test('what is missing is said, and the first such box has the focus', async () => {
  const asked = answerWith(office);
  const user = userEvent.setup();
  await renderScreen(NewFile, AT);
  await screen.findByRole('combobox', { name: /service/i });

  await user.click(screen.getByRole('button', { name: 'Register' }));

  expect(screen.getByText('Choose the service.')).toBeVisible();
  expect(screen.getByText('Write the name of the applicant.')).toBeVisible();
  expect(screen.getByRole('combobox', { name: /service/i })).toHaveFocus();
  expect(asked.filter((request) => request.method === 'POST')).toHaveLength(0);
});

test('a repeat after a broken connection is the same registration', async () => {
  let isDown = true;
  const asked = answerWith({
    ...office,
    [`POST ${FILES}`]: () =>
      isDown ? Promise.reject(new TypeError('offline')) : Promise.resolve(fileOf()),
  });
  const user = userEvent.setup();
  await renderScreen(NewFile, AT);
  await fillIn(user);
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByRole('alert');
  isDown = false;

  await user.keyboard('{Control>}{Enter}{/Control}');

  await screen.findByText('12/2026');
  const keys = asked
    .filter((request) => request.method === 'POST')
    .map((request) => request.headers.get('Idempotency-Key'));
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test('scans follow the number, and one that is refused says why', async () => {
  answerWith({
    ...office,
    [`POST ${FILES}`]: fileOf(),
    [`POST ${FILES}f1/attachments/`]: () =>
      Promise.resolve(
        Response.json({ code: 'document-kind', title: 'Only PDF and photos.' }, { status: 415 }),
      ),
  });
  const user = userEvent.setup();
  await renderScreen(NewFile, AT);
  await fillIn(user);
  const picker = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (picker === null) throw new Error('There is no file picker.');
  await user.upload(picker, [new File(['x'], 'form.pdf')]);

  await user.click(screen.getByRole('button', { name: 'Register' }));

  expect(await screen.findByText('12/2026')).toBeVisible();
  expect(await screen.findByText('Only PDF and photos.')).toBeVisible();
});

test('a role that does not register is told so', async () => {
  answerWith({ ...office, '/api/session/': sessionOf({ permissions: ['filing.file.view'] }) });

  await renderScreen(NewFile, AT);

  expect(await screen.findByText('Your role does not register files.')).toBeVisible();
});
