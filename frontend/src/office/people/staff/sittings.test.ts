import { expect, test } from 'vitest';
import { sittings } from './sittings';

test('postings are told apart by the day', () => {
  const over = { starts_on: '2025-01-01', ends_on: '2026-11-21' };
  const runs = { starts_on: '2026-11-21', ends_on: null };
  const ends = { starts_on: '2026-11-01', ends_on: '2026-11-22' };
  const comes = { starts_on: '2026-12-01', ends_on: null };

  const told = sittings([over, runs, ends, comes], '2026-11-21');

  expect(told).toEqual({ now: [runs, ends], later: [comes], past: [over] });
});
