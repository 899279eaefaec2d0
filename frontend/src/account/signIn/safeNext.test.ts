import { expect, test } from 'vitest';
import { safeNext } from './safeNext';

test.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere', undefined])(
  'signing in never leads to %s',
  (next) => {
    expect(safeNext(next, '/office')).toBe('/office');
  },
);

test('signing in leads back to where one came from', () => {
  expect(safeNext('/office/filing/1?q=a', '/')).toBe('/office/filing/1?q=a');
});
