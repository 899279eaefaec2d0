import { expect, test } from 'vitest';
import { codeFor } from './codeFor';

test('a code follows the English name', () => {
  expect(codeFor('Clerk E1, Palliative care', [])).toBe('clerk_e1_palliative_care');
});

test('a code is never given twice', () => {
  expect(codeFor('Clerk', ['clerk', 'clerk_2'])).toBe('clerk_3');
});

test('a name without Latin letters still gets one', () => {
  expect(codeFor('ക്ലർക്ക്', ['new'])).toBe('new_2');
});
