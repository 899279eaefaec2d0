import { expect, test } from 'vitest';
import { refusalOf } from './scans';

test('a scan of a kind the office takes in is sent', () => {
  expect(refusalOf({ name: 'Form.PDF', size: 1000 })).toBeUndefined();
  expect(refusalOf({ name: 'photo.jpeg', size: 1000 })).toBeUndefined();
});

test('a program, an empty file and one above 10 MB are not sent', () => {
  expect(refusalOf({ name: 'setup.exe', size: 10 })).toBe('wrongKind');
  expect(refusalOf({ name: 'noname', size: 10 })).toBe('wrongKind');
  expect(refusalOf({ name: 'a.pdf', size: 0 })).toBe('empty');
  expect(refusalOf({ name: 'a.pdf', size: 10 * 1024 * 1024 + 1 })).toBe('tooLarge');
});
