import { expect, test } from 'vitest';
import { personOf, seatOf } from '../testing/people';
import { seatActs } from './seatActs';

const all = { changeStaff: true, changeSeats: true };

test('a vacant seat waits for somebody', () => {
  expect(seatActs(seatOf('s'), all)).toEqual(['post', 'charge', 'edit', 'close']);
});

test('a held seat can be handed over', () => {
  const seat = seatOf('s', { holder: personOf('u') });

  expect(seatActs(seat, { ...all, changeSeats: false })).toEqual(['charge', 'leave', 'endHolder']);
});

test('a closed seat can only be opened again', () => {
  expect(seatActs(seatOf('s', { is_open: false }), all)).toEqual(['edit', 'reopen']);
});

test('a clerk looks at the chart', () => {
  expect(seatActs(seatOf('s'), { changeStaff: false, changeSeats: false })).toEqual([]);
});
