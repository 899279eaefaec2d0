import { expect, test } from 'vitest';
import { apexAddress } from './UnknownHost';

test('the search is one name up from the host that was asked', () => {
  const asked = { protocol: 'http:', host: 'nobody.sabha.localhost:8000' };

  expect(apexAddress(asked)).toBe('http://sabha.localhost:8000/');
});
