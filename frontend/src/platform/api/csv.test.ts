import { expect, test } from 'vitest';
import { csvOf } from './csv';

test('cells with commas, quotes and line breaks are quoted', () => {
  expect(csvOf(['a', 'b'], [['x,y', 'he said "no"']])).toBe(
    '\uFEFFa,b\r\n"x,y","he said ""no"""\r\n',
  );
});

test('a text that a spreadsheet would run is disarmed, a number is left alone', () => {
  expect(csvOf(['a', 'b'], [['=1+1', -5]])).toBe("\uFEFFa,b\r\n'=1+1,-5\r\n");
});
