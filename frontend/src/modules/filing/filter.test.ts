import { expect, test } from 'vitest';
import { filterOf } from './filter';

test('a filter typed by hand keeps what is known and passes over the rest', () => {
  const filter = filterOf({ q: 'birth', due: 'tomorrow', state: 'open,lost', seat: 's1' });

  expect(filter).toEqual({ q: 'birth', state: ['open'], seat: 's1' });
});

test('an empty address asks for everything', () => {
  expect(filterOf({})).toEqual({});
});
