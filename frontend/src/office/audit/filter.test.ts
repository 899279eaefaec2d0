import { expect, test } from 'vitest';
import { filterOf } from './filter';

test('the filter holds what the URL asks, and only that', () => {
  const url = { q: '12/2026', kind: 'read', from: '2026-11-01', hide: 'where', actor: '' };

  expect(filterOf(url)).toEqual({ q: '12/2026', kind: 'read', from: '2026-11-01' });
});

test('a kind that there is not is passed over', () => {
  expect(filterOf({ kind: 'written' })).toEqual({});
});
