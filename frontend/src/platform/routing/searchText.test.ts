import { expect, test } from 'vitest';
import { parseSearch, stringifySearch } from './searchText';

test('a saved view reads as it was written', () => {
  const view = { type: 'municipality,corporation', sort: '-wards', q: 'പാറശ്ശാല' };

  expect(parseSearch(stringifySearch(view))).toEqual(view);
});

test('numbers typed as text stay text', () => {
  expect(parseSearch('?q=123')).toEqual({ q: '123' });
});

test('empty parts leave the address', () => {
  expect(stringifySearch({ q: '', sort: undefined })).toBe('');
});
