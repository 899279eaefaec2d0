import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { renderUi } from '@/testing/renderUi';
import { answerWith } from '@/testing/server';
import { AnswerForm } from './AnswerForm';
import type { Complaint } from './complaint';

const complaint: Complaint = {
  id: 'c1',
  number: 'P 3/2026',
  category: 'waste',
  place: 'Market',
  ward: 4,
  state: 'open',
  registered_at: '2026-11-20T05:00:00Z',
  resolved_at: null,
  file_id: 'f1',
  file_number: '12/2026',
  description: 'The drain is full.',
  complainant_name: '',
  complainant_phone: '',
  registered_by: 'Mini',
  answer: '',
  resolved_by: '',
  abilities: { resolve: { allowed: true, reason_en: '', reason_ml: '' } },
};
const RESOLVE = 'POST /api/modules/grievances/complaints/c1/resolve/';

test('an answer goes out from the version that was read', async () => {
  const asked = answerWith({ [RESOLVE]: { ...complaint, state: 'resolved' } });
  const user = userEvent.setup();
  renderUi(<AnswerForm complaint={complaint} etag='"2.abc"' />);

  await user.type(screen.getByRole('textbox', { name: /answer/i }), 'Cleaned today.');
  await user.keyboard('{Control>}{Enter}{/Control}');

  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]?.headers.get('If-Match')).toBe('"2.abc"');
  expect(await asked[0]?.json()).toEqual({ answer: 'Cleaned today.' });
});

test('when someone was faster, what was typed stays', async () => {
  answerWith({
    [RESOLVE]: () =>
      Promise.resolve(Response.json({ code: 'changed-meanwhile', title: 'x' }, { status: 412 })),
  });
  const user = userEvent.setup();
  renderUi(<AnswerForm complaint={complaint} etag='"2.abc"' />);
  const answer = screen.getByRole('textbox', { name: /answer/i });
  await user.type(answer, 'Cleaned today.');

  await user.click(screen.getByRole('button', { name: 'Answer and close P 3/2026' }));

  expect(await screen.findByRole('button', { name: 'Load the newer version' })).toBeVisible();
  expect(answer).toHaveValue('Cleaned today.');
});

test('nothing is not an answer', () => {
  renderUi(<AnswerForm complaint={complaint} etag='"2.abc"' />);

  expect(screen.getByRole('button', { name: 'Answer and close P 3/2026' })).toBeDisabled();
});
