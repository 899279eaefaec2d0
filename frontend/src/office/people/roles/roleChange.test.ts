import { expect, test } from 'vitest';
import { isBoxOpen, roleChange } from './roleChange';

test('a change says what comes and what goes', () => {
  expect(roleChange(['a', 'b'], new Set(['b', 'c']))).toEqual({ gains: ['c'], loses: ['a'] });
});

test('what cannot be granted can be taken away but not given', () => {
  const kept = { code: 'filing.file.decide', is_grantable: false };

  expect(isBoxOpen(kept, [])).toBe(false);
  expect(isBoxOpen(kept, ['filing.file.decide'])).toBe(true);
});
