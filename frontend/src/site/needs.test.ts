import { expect, test } from 'vitest';
import { byNeed, needOf } from './needs';

test.each([
  ['birth-certificate', 'family'],
  ['building-ownership-certificate', 'house'],
  ['trade-licence', 'business'],
  ['old-age-pension', 'money'],
  ['information-request', 'complaint'],
  ['general-application', 'other'],
])('%s answers the need %s', (code, need) => {
  expect(needOf(code)).toBe(need);
});

test('needs come in one order and empty ones are left out', () => {
  const services = [{ code: 'trade-licence' }, { code: 'birth-certificate' }];

  expect(byNeed(services).map(([need]) => need)).toEqual(['family', 'business']);
});
