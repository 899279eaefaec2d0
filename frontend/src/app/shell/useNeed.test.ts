import { expect, test } from 'vitest';
import { isWork } from './useNeed';

test.each([
  ['console', '/', true],
  ['console', '/sign-in', false],
  ['body', '/office/filing', true],
  ['body', '/account', true],
  ['body', '/', false],
  ['body', '/officers', false],
  ['apex', '/me', false],
])('at the %s, %s is work: %s', (place, path, is) => {
  expect(isWork(place, path)).toBe(is);
});
