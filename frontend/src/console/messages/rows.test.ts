import { expect, test } from 'vitest';
import type { PlaceArrivals } from '../api/useArrivals';
import { fits, keyOf, sorted } from './rows';

const none = { asked: 0, arrived: 0, late: 0, failed: 0, waiting: 0, median_s: null, p95_s: null };
const row = (slug: string, change: Partial<PlaceArrivals> = {}): PlaceArrivals => ({
  place: { id: slug, slug, name_en: slug, name_ml: 'പാറശ്ശാല', district: '565' },
  channel: 'sms',
  last_at: '2026-11-21T10:00:00Z',
  verdict: 'ok',
  hour: none,
  day: none,
  spark: [],
  ...change,
});
const all = { q: '', channel: [], verdict: [] };

test('the gravest verdict comes first, and level rows stay as they came', () => {
  const rows = [row('a'), row('b', { verdict: 'bad' }), row('c'), row('d', { verdict: 'quiet' })];

  expect(sorted(rows, 'verdict').map((each) => each.place.slug)).toEqual(['b', 'a', 'c', 'd']);
});

test('rows without a time come last, up or down', () => {
  const rows = [
    row('a'),
    row('b', { hour: { ...none, p95_s: 4 } }),
    row('c', { hour: { ...none, p95_s: 90 } }),
  ];

  expect(sorted(rows, 'p95').map((each) => each.place.slug)).toEqual(['b', 'c', 'a']);
  expect(sorted(rows, '-p95').map((each) => each.place.slug)).toEqual(['c', 'b', 'a']);
});

test('a body is found by either name, and by its channel and verdict', () => {
  const found = row('parassala', { channel: 'email' });

  expect(fits(found, { ...all, q: 'പാറ' })).toBe(true);
  expect(fits(found, { ...all, q: 'Paras' })).toBe(true);
  expect(fits(found, { ...all, channel: ['sms'] })).toBe(false);
  expect(fits(found, { ...all, channel: ['sms'] }, 'channel')).toBe(true);
});

test('a body has a row for each channel', () => {
  expect(keyOf(row('a'))).not.toBe(keyOf(row('a', { channel: 'email' })));
});
