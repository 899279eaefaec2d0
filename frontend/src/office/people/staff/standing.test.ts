import { expect, test } from 'vitest';
import type { StaffPosting } from '../types';
import { standingOf } from './standing';

const leave = { id: 'a', starts_on: '2026-11-16', ends_on: '2026-11-20', reason: '' };
const posting = { starts_on: '2026-01-01', ends_on: null } as StaffPosting;

test('on the day of return somebody is here again', () => {
  const person = { is_active: true, absence: leave, postings: [posting] };

  expect(standingOf(person, '2026-11-15')).toBe('here');
  expect(standingOf(person, '2026-11-19')).toBe('leave');
  expect(standingOf(person, '2026-11-20')).toBe('here');
});

test('a stopped account is said before everything else', () => {
  expect(standingOf({ is_active: false, absence: leave, postings: [] }, '2026-11-18')).toBe(
    'stopped',
  );
});

test('somebody without a seat waits for one', () => {
  expect(standingOf({ is_active: true, absence: null, postings: [] })).toBe('seatless');
});
