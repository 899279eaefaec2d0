import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answerWith } from '@/testing/server';
import { fileOf, office, renderScreen } from '../testing/office';
import { Erasure } from './Erasure';

const FILE = '/api/modules/filing/files/f1/';
const REASON = 'W.P.(C) 4/2026';
const no = { allowed: false, reason_en: 'no', reason_ml: 'ഇല്ല' };
const show = (data = fileOf()) => renderScreen(() => <Erasure file={{ data, etag: '"3.abc"' }} />);

test('a file is held back by keyboard, with its reason', async () => {
  const asked = answerWith({ ...office, [`POST ${FILE}hold/`]: fileOf() });
  const user = userEvent.setup();
  await show();
  await screen.findByRole('button', { name: 'Hold back from erasure' });

  await user.keyboard('h');
  await user.type(await screen.findByRole('textbox', { name: /needed for/i }), REASON);
  await user.keyboard('{Control>}{Enter}{/Control}');

  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  const sent = asked.find((request) => request.url.endsWith('/hold/'));
  expect(await sent?.json()).toEqual({ reason: REASON });
});

test('a hold is shown to everybody and lifted from the version that was read', async () => {
  const asked = answerWith({ ...office, [`POST ${FILE}release/`]: fileOf() });
  const user = userEvent.setup();
  await show(fileOf({ hold_reason: REASON }));

  await user.click(await screen.findByRole('button', { name: 'Lift the hold' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent(REASON);
  await user.keyboard('{Control>}{Enter}{/Control}');

  await waitFor(() => expect(dialog).not.toBeInTheDocument());
  const sent = asked.find((request) => request.url.endsWith('/release/'));
  expect(sent?.headers.get('If-Match')).toBe('"3.abc"');
});

test('whoever may not lift a hold sees it all the same', async () => {
  answerWith(office);
  const abilities = { ...fileOf().abilities, release: no };

  await show(fileOf({ hold_reason: REASON, abilities }));

  expect(await screen.findByText(`Held back from erasure: ${REASON}`)).toBeVisible();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

test('of an erased file it is said when it was', async () => {
  answerWith(office);
  const abilities = { ...fileOf().abilities, hold: no };

  await show(fileOf({ erased_at: '2026-11-20T05:00:00Z', abilities }));

  expect(await screen.findByText(/was erased on 20 Nov 2026/)).toBeVisible();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
