import { expect, test } from 'vitest';
import { bytesOf, textOf } from './bytes';

test.each([[''], ['AQ'], ['-_8'], ['c2FiaGE']])('%s comes back as it went', (text) => {
  expect(textOf(bytesOf(text).buffer)).toBe(text);
});

test('bytes are read as base64url writes them', () => {
  expect([...bytesOf('-_8')]).toEqual([251, 255]);
});
