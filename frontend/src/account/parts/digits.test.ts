import { expect, test } from 'vitest';
import { digitsOf } from './digits';

test.each([
  ['123 456', '123456'],
  ['൯൮൪൭', '9847'],
  ['code: 12-34.', '1234'],
  ['', ''],
])('the digits of “%s” are “%s”', (text, digits) => {
  expect(digitsOf(text)).toBe(digits);
});
