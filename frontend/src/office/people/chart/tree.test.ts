import { expect, test } from 'vitest';
import { personOf, seatOf, sectionOf } from '../testing/people';
import { chartTree, seatsHeldBy, seatsShown, type Group } from './tree';

const outline = (groups: readonly Group[]): unknown[] =>
  groups.map(({ section, branches }) => [
    section?.code ?? '',
    ...branches.map(({ seat, groups: below }) =>
      below.length === 0 ? seat.code : { [seat.code]: outline(below) },
    ),
  ]);

test('seats stand below the one they report to, by section, in the office order', () => {
  const seats = [
    seatOf('clerk', { reports_to_id: 'head', section_id: 'general', position: 3 }),
    seatOf('head', { reports_to_id: 'secretary', section_id: 'general', position: 2 }),
    seatOf('secretary', { section_id: 'office' }),
    seatOf('accountant', { reports_to_id: 'secretary', section_id: 'accounts', position: 4 }),
  ];

  const tree = chartTree(seats, [sectionOf('office'), sectionOf('general'), sectionOf('accounts')]);

  expect(outline(tree)).toEqual([
    [
      'office',
      {
        secretary: [
          ['general', { head: [['', 'clerk']] }],
          ['accounts', 'accountant'],
        ],
      },
    ],
  ]);
});

test('a seat that reports to an unknown one is not lost', () => {
  expect(outline(chartTree([seatOf('clerk', { reports_to_id: 'gone' })], []))).toEqual([
    ['', 'clerk'],
  ]);
});

test('closed seats are left out unless somebody reports to them', () => {
  const seats = [
    seatOf('old', { is_open: false }),
    seatOf('above', { is_open: false }),
    seatOf('clerk', { reports_to_id: 'above' }),
  ];

  expect(seatsShown(seats, false).map((seat) => seat.id)).toEqual(['above', 'clerk']);
  expect(seatsShown(seats, true)).toHaveLength(3);
});

test('only own seats are handed over, not those in charge of', () => {
  const seats = [
    seatOf('own', { holder: personOf('u1') }),
    seatOf('other', { holder: personOf('u2'), charge: personOf('u1', { kind: 'charge' }) }),
  ];

  expect(seatsHeldBy(seats, 'u1').map((seat) => seat.id)).toEqual(['own']);
});
