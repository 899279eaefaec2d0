import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { answerWith } from '@/testing/server';
import { fileOf, office, renderScreen, sessionOf } from '../testing/office';
import { FileView } from './FileView';

const FILE = '/api/modules/filing/files/f1/';
const versioned = (version: number, change = {}) =>
  Response.json(fileOf(change), { headers: { ETag: `"${version}.abc"` } });
const show = (onDone = vi.fn()) =>
  renderScreen(() => <FileView id="f1" crumb="queue" onDone={onDone} />);

test('a file is forwarded to a seat by keyboard, from the version that was read', async () => {
  const onDone = vi.fn();
  const asked = answerWith({
    ...office,
    [FILE]: () => Promise.resolve(versioned(3)),
    [`POST ${FILE}forward/`]: fileOf(),
  });
  const user = userEvent.setup();
  await show(onDone);
  await screen.findByRole('button', { name: 'Forward' });

  await user.keyboard('f');
  await user.type(await screen.findByRole('combobox', { name: /to which seat/i }), 'head');
  await user.keyboard('{Enter}');
  await screen.findByRole('button', { name: 'Forward to Head Clerk' });
  await user.keyboard('{Control>}{Enter}{/Control}');

  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  const sent = asked.find((request) => request.url.endsWith('/forward/'));
  expect(sent?.headers.get('If-Match')).toBe('"3.abc"');
  expect(await sent?.json()).toEqual({ seat: 's2', note: '' });
});

test('before a file goes to a seat where nobody sits, that is said', async () => {
  answerWith({ ...office, [FILE]: () => Promise.resolve(versioned(1)) });
  const user = userEvent.setup();
  await show();
  await user.click(await screen.findByRole('button', { name: 'Forward' }));

  await user.type(await screen.findByRole('combobox', { name: /to which seat/i }), 'rec{Enter}');

  expect(await screen.findByText(/Nobody sits there now/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Forward to Records' })).toBeEnabled();
});

test('a change made meanwhile is explained, and what was typed stays', async () => {
  let version = 3;
  answerWith({
    ...office,
    [FILE]: () => Promise.resolve(versioned(version, { movements: [] })),
    [`POST ${FILE}return/`]: () =>
      Promise.resolve(Response.json({ code: 'changed-meanwhile', title: 'x' }, { status: 412 })),
  });
  const user = userEvent.setup();
  await show();
  await user.click(await screen.findByRole('button', { name: 'Return' }));
  const note = await screen.findByRole('textbox', { name: /what is wanted/i });

  await user.type(note, 'Add the tax receipt');
  await user.click(screen.getByRole('button', { name: /^return to/i }));

  const reload = await screen.findByRole('button', { name: 'Load the newer version' });
  version = 4;
  await user.click(reload);
  await waitFor(() => expect(reload).not.toBeInTheDocument());
  expect(note).toHaveValue('Add the tax receipt');
});

test('acts that are not open are absent, and the reason is said once', async () => {
  const elsewhere = { allowed: false, reason_en: 'It is at another seat.', reason_ml: 'x' };
  const abilities = Object.fromEntries(
    Object.keys(fileOf().abilities).map((act) => [act, elsewhere]),
  );
  answerWith({ ...office, [FILE]: () => Promise.resolve(versioned(1, { abilities })) });

  await show();

  expect(await screen.findAllByText('It is at another seat.')).toHaveLength(1);
  expect(screen.queryByRole('button', { name: 'Forward' })).not.toBeInTheDocument();
  expect(screen.queryByRole('textbox', { name: /new note/i })).not.toBeInTheDocument();
});

test('a role that never decides hears nothing of deciding', async () => {
  const session = sessionOf({ permissions: ['filing.file.view', 'filing.file.forward'] });
  answerWith({ ...office, '/api/session/': session, [FILE]: () => Promise.resolve(versioned(1)) });

  await show();

  expect(await screen.findByRole('button', { name: 'Forward' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Decide' })).not.toBeInTheDocument();
});

test('an office in read-only mode offers no act', async () => {
  const session = sessionOf();
  if (session.place.body) session.place.body.state = 'read_only';
  answerWith({ ...office, '/api/session/': session, [FILE]: () => Promise.resolve(versioned(1)) });

  await show();

  expect(await screen.findByText('Copy of a birth certificate')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Forward' })).not.toBeInTheDocument();
});

test('a rejection needs its reason', async () => {
  answerWith({ ...office, [FILE]: () => Promise.resolve(versioned(1)) });
  const user = userEvent.setup();
  await show();
  await user.click(await screen.findByRole('button', { name: 'Decide' }));

  await user.click(await screen.findByRole('radio', { name: 'Reject' }));

  expect(screen.getByRole('button', { name: 'Reject 12/2026' })).toBeDisabled();
  await user.type(screen.getByRole('textbox', { name: /reason/i }), 'No proof of residence');
  expect(screen.getByRole('button', { name: 'Reject 12/2026' })).toBeEnabled();
});

test('a note pressed twice is sent under one key', async () => {
  const asked = answerWith({
    ...office,
    [FILE]: () => Promise.resolve(versioned(1)),
    [`POST ${FILE}notes/`]: () => Promise.reject(new TypeError('offline')),
  });
  const user = userEvent.setup();
  await show();
  await user.type(await screen.findByRole('textbox', { name: /new note/i }), 'Checked.');

  await user.click(screen.getByRole('button', { name: 'Add note 1' }));
  await screen.findByRole('alert');
  await user.click(screen.getByRole('button', { name: 'Add note 1' }));

  const keys = () =>
    asked
      .filter((request) => request.url.endsWith('/notes/'))
      .map((request) => request.headers.get('Idempotency-Key'));
  await waitFor(() => expect(keys()).toHaveLength(2));
  expect(new Set(keys()).size).toBe(1);
  expect(screen.getByRole('textbox', { name: /new note/i })).toHaveValue('Checked.');
});
