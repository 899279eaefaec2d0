import { expect, test } from 'vitest';
import { personOf, seatOf } from '../testing/people';
import { chargesToday, handOver, leftOpen } from './handedOver';

const seats = [seatOf('a'), seatOf('b'), seatOf('c')];
const inCharge = (id: string, ends_on: string | null) => personOf(id, { kind: 'charge', ends_on });

test('a seat is handed over to whoever was chosen', () => {
  expect(handOver(seats, { a: 'u1', b: null }, new Map())).toEqual([
    { seat_id: 'a', user_id: 'u1', takes_over: false },
  ]);
});

test('a charge that runs is taken over, by another or for longer, in the same act', () => {
  const today = new Map([
    ['a', inCharge('u9', null)],
    ['b', inCharge('u1', '2026-12-01')],
  ]);

  expect(handOver(seats, { a: 'u1', b: 'u1' }, today)).toEqual([
    { seat_id: 'a', user_id: 'u1', takes_over: true },
    { seat_id: 'b', user_id: 'u1', takes_over: true },
  ]);
});

test('whoever is in charge for good stays so', () => {
  expect(handOver(seats, { a: 'u1' }, new Map([['a', inCharge('u1', null)]]))).toEqual([]);
});

test('only seats that nobody looks after are left open', () => {
  const held = [seatOf('a', { charge: inCharge('u1', null) }), seatOf('b'), seatOf('c')];

  const open = leftOpen(held, { b: 'u2' }, chargesToday(held));

  expect(open.map((seat) => seat.id)).toEqual(['c']);
});
