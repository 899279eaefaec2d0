import { expect, test } from 'vitest';
import { dayMoved, isDay, today } from './day';

test('the day is the one in the office, not in the browser', () => {
  expect(today(new Date('2026-11-21T20:00:00Z'))).toBe('2026-11-22');
});

test('only days that the calendar has are days', () => {
  expect(isDay('2028-02-29')).toBe(true);
  expect(isDay('2027-02-29')).toBe(false);
  expect(isDay('yesterday')).toBe(false);
  expect(isDay(undefined)).toBe(false);
});

test('days are counted over the end of a month', () => {
  expect(dayMoved('2026-11-30', 1)).toBe('2026-12-01');
  expect(dayMoved('2026-11-01', -1)).toBe('2026-10-31');
});
