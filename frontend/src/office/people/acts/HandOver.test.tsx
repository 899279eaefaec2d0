import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { renderUi } from '@/testing/renderUi';
import { answerWith } from '@/testing/server';
import { personOf, seatOf } from '../testing/people';
import { HandOver } from './HandOver';
import { useHandOver } from './useHandOver';

const charge = personOf('u9', { kind: 'charge' });
const waiting = [{ module: 'filing', name_en: 'Files', name_ml: 'ഫയലുകൾ', count: 7 }];
const seat = seatOf('a', { holder: personOf('u1'), charge, waiting });
const taker = {
  user_id: 'u2',
  name_en: 'Fathima Beevi',
  name_ml: '',
  login: 'f',
  is_active: true,
  postings: [],
};

function Handing() {
  return <HandOver title="Meanwhile" person={personOf('u1')} hand={useHandOver([seat])} />;
}

test('a hand-over says what stays, who is in charge, and who lays it down for whom', async () => {
  answerWith({
    '/api/office/staff/': { next: null, results: [taker] },
    '/api/office/chart/': { on: '2026-11-22', sections: [], seats: [seat], alerts: [] },
  });
  renderUi(<Handing />);

  expect(await screen.findByText(/Stays with the seat: Files 7\./)).toBeVisible();
  expect(screen.getByText(/Person u9 is in charge now/)).toBeVisible();

  await userEvent.click(screen.getByRole('combobox', { name: 'In charge of Seat a' }));
  await userEvent.click(await screen.findByRole('option', { name: /Fathima/, hidden: true }));

  expect(screen.getByText(/Person u9 lays down the charge that day/)).toBeVisible();
});
