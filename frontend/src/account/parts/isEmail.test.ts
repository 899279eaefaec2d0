import { expect, test } from 'vitest';
import { isEmail } from './isEmail';

test.each([
  ['amina@example.org', true],
  [' amina.k@mail.example.org ', true],
  ['amina@example', false],
  ['amina example.org', false],
  ['', false],
])('“%s”: %s', (text, is) => {
  expect(isEmail(text)).toBe(is);
});
