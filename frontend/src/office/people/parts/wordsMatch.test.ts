import { expect, test } from 'vitest';
import { wordsMatch } from './wordsMatch';

test('words are found in any order and in both scripts', () => {
  const text = 'Fathima Beevi ഫാത്തിമ ബീവി Clerk A1, General';

  expect(wordsMatch(text, 'clerk fath')).toBe(true);
  expect(wordsMatch(text, 'ബീവി')).toBe(true);
  expect(wordsMatch(text, 'Fathima Beevi — Clerk A1')).toBe(true);
  expect(wordsMatch(text, 'accountant')).toBe(false);
});
