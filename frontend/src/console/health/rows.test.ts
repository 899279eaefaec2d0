import { expect, test } from 'vitest';
import type { HealthRow } from '../api/useHealth';
import { byDistrict, counted, fits, sorted } from './rows';

const row = (change: Partial<HealthRow>): HealthRow => ({
  id: '1',
  slug: 'parassala',
  name_en: 'Parassala',
  name_ml: 'പാറശ്ശാല',
  type: 'grama_panchayat',
  district: '565',
  state: 'active',
  schema_version: '1',
  requests_hour: 10,
  errors_hour: 0,
  p95_ms: 90,
  queue_age_s: 0,
  last_activity_at: null,
  verdict: 'ok',
  spark: [],
  ...change,
});
const none = { q: '', type: [], district: [], verdict: [] };

test('the gravest verdict comes first', () => {
  const rows = [
    row({ id: 'a' }),
    row({ id: 'b', verdict: 'bad' }),
    row({ id: 'c', verdict: 'watch' }),
  ];

  expect(sorted(rows, 'verdict').map((each) => each.id)).toEqual(['b', 'c', 'a']);
});

test('rows without a figure come last, up or down', () => {
  const rows = [
    row({ id: 'a', p95_ms: null }),
    row({ id: 'b', p95_ms: 5 }),
    row({ id: 'c', p95_ms: 9 }),
  ];

  expect(sorted(rows, 'p95').map((each) => each.id)).toEqual(['b', 'c', 'a']);
  expect(sorted(rows, '-p95').map((each) => each.id)).toEqual(['c', 'b', 'a']);
});

test('a name is found in either script', () => {
  expect(fits(row({}), { ...none, q: 'PARA' })).toBe(true);
  expect(fits(row({}), { ...none, q: 'പാറ' })).toBe(true);
  expect(fits(row({}), { ...none, q: 'kollam' })).toBe(false);
});

test('a facet counts its other values as if it were not chosen', () => {
  const rows = [row({ verdict: 'bad' }), row({ verdict: 'ok' })];
  const filter = { ...none, verdict: ['bad'] };

  const counts = counted(
    rows.filter((each) => fits(each, filter, 'verdict')),
    'verdict',
  );

  expect([...counts]).toEqual([
    ['bad', 1],
    ['ok', 1],
  ]);
});

test('districts sum what needs attention', () => {
  const rows = [row({ verdict: 'bad' }), row({ verdict: 'watch' }), row({ verdict: 'quiet' })];

  expect(byDistrict(rows).get('565')).toEqual({ total: 3, bad: 1, watch: 1, quiet: 1 });
});
