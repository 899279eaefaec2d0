import { afterEach, expect, test } from 'vitest';
import { speakIn } from '@/platform/i18n';
import { format } from '@/platform/format';

afterEach(() => speakIn('en'));

test('a date is written as day, month in letters, year', () => {
  speakIn('en');

  expect(format.date('2026-11-21')).toBe('21 Nov 2026');
});

test('a moment belongs to the day it has in the office', () => {
  speakIn('en');

  expect(format.dateTime('2026-11-21T20:30:00Z')).toBe('22 Nov 2026, 02:00');
});

test('a deadline names its weekday', () => {
  speakIn('en');

  expect(format.deadline('2026-11-21')).toBe('Sat, 21 Nov 2026');
});

test('months are written in Malayalam for a Malayalam reader', () => {
  speakIn('ml');

  expect(format.date('2026-06-09')).toBe('9 ജൂൺ 2026');
});

test('numbers are grouped in lakhs', () => {
  expect(format.number(12345678)).toBe('1,23,45,678');
});

test('money keeps the paise of the text it came in', () => {
  expect(format.money('123456.5')).toBe('₹ 1,23,456.50');
  expect(format.money('-20')).toBe('−₹ 20.00');
});

test('what is not there is a dash', () => {
  expect([format.date(null), format.number(null), format.money('')]).toEqual(['—', '—', '—']);
});

test('how long ago is told in the largest whole unit', () => {
  speakIn('en');
  const now = Date.parse('2026-11-21T10:00:00Z');

  expect(format.ago('2026-11-21T09:55:00Z', now)).toBe('5 minutes ago');
});

test('durations read as people say them', () => {
  expect([0.32, 1.4, 480, 7200].map(format.duration)).toEqual(['320 ms', '1.4 s', '8 min', '2 h']);
});
