import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { renderUi } from '@/testing/renderUi';
import { answerWith } from '@/testing/server';
import type { PersonPermission } from '../types';
import { Rights } from './Rights';

const right = (code: string, change: Partial<PersonPermission>): PersonPermission => ({
  code,
  name_en: code,
  name_ml: code,
  module: 'filing',
  is_held: false,
  through: [],
  why_not_en: '',
  why_not_ml: '',
  ...change,
});
const through = {
  seat_name_en: 'Secretary',
  seat_name_ml: 'സെക്രട്ടറി',
  role_name_en: 'Secretary',
  role_name_ml: 'സെക്രട്ടറി',
  kind: 'charge' as const,
  acting_for: 'ബീന',
  acting_for_en: 'Beena Thomas',
  acting_for_ml: 'ബീന തോമസ്',
};

test('a right says through which charge it comes, and the rest why it does not', async () => {
  answerWith({
    '/api/office/permissions/': [],
    '/api/office/staff/u1/permissions/': {
      permissions: [
        right('Decide files', { is_held: true, through: [through] }),
        right('Export the register', { why_not_en: 'It belongs to: Records.' }),
      ],
    },
  });
  renderUi(<Rights userId="u1" />);

  const reason = 'Because in charge for Beena Thomas: seat Secretary, role Secretary';
  const heading = await screen.findByRole('heading', { name: reason });
  expect(within(heading.parentElement as HTMLElement).getByText('Decide files')).toBeVisible();

  await userEvent.click(screen.getByText('What they may not do (1)'));
  expect(screen.getByRole('heading', { name: 'It belongs to: Records.' })).toBeVisible();
});
