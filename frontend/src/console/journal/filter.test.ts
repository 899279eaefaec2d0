import { expect, test } from 'vitest';
import { filterOf } from './filter';

test('what the address holds is asked, and nothing that it should not hold', () => {
  const url = { q: 'Rani', outcome: 'refused,half', action: 'a.b,c.d', sort: 'name' };

  expect(filterOf(url)).toEqual({
    q: 'Rani',
    actor: [],
    action: ['a.b', 'c.d'],
    outcome: ['refused'],
  });
});
