import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Schema } from '@/platform/api';
import { renderUi } from '@/testing/renderUi';
import { answerWith } from '@/testing/server';
import { History } from './History';

const PATH = '/api/office/audit/history/';

function actOf(change: Partial<Schema['Act']> = {}): Schema['Act'] {
  return {
    id: 'e1',
    at: '2026-11-21T08:35:00Z',
    action: 'filing.file.read',
    text_en: 'Opened the file',
    text_ml: 'ഫയൽ തുറന്നു നോക്കി',
    outcome: 'done',
    problem_en: '',
    problem_ml: '',
    is_read: true,
    actor_id: 'u1',
    actor_kind: 'staff',
    actor_name_en: 'Mini',
    actor_name_ml: 'മിനി',
    designation_en: 'Clerk',
    designation_ml: 'ക്ലർക്ക്',
    acting_for_en: '',
    acting_for_ml: '',
    is_visit: false,
    seat_en: 'Front Office',
    seat_ml: 'ഫ്രണ്ട് ഓഫീസ്',
    changes: [],
    ...change,
  };
}

const field = { field: 'applicant_name', name_en: 'Applicant', name_ml: 'അപേക്ഷകർ' };
const renamed = {
  ...field,
  before_en: 'Leela',
  before_ml: 'Leela',
  after_en: 'Leela Menon',
  after_ml: 'Leela Menon',
  is_masked: false,
};

function render(results: readonly Schema['Act'][]) {
  const asked = answerWith({ [PATH]: { next: null, previous: null, results } });
  renderUi(<History subject="filing.file" id="f1" />);
  return asked;
}

test('nothing is asked before the history is unfolded', async () => {
  const asked = render([actOf()]);
  expect(asked).toHaveLength(0);

  await userEvent.click(screen.getByText(/Who opened it/));

  expect(await screen.findByText('Opened the file')).toBeVisible();
  expect(screen.getByText(/Mini · Clerk · Front Office · 21 Nov 2026, 14:05/)).toBeVisible();
  expect(new URL(asked[0]?.url ?? '').searchParams.get('subject')).toBe('filing.file');
});

test('a change tells what stood before, and a refusal why', async () => {
  render([
    actOf({ is_read: false, text_en: 'Corrected the file', changes: [renamed] }),
    actOf({
      id: 'e2',
      text_en: 'Decide files',
      outcome: 'refused',
      problem_en: 'Your seat does not allow this.',
      acting_for_en: 'Rajan',
      acting_for_ml: 'രാജൻ',
    }),
  ]);

  await userEvent.click(screen.getByText(/Who opened it/));

  expect(await screen.findByText('Leela')).toHaveProperty('tagName', 'DEL');
  expect(screen.getByText('Refused: Your seat does not allow this.')).toBeVisible();
  expect(screen.getByText(/for Rajan/)).toBeVisible();
});
