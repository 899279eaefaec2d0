import { expect, test } from 'vitest';
import { inTurn } from './inTurn';

test('nothing is asked before the answer to what was asked first, even a refusal', async () => {
  const told: string[] = [];
  let refuse: (why: Error) => void = () => undefined;
  const first = inTurn(() => {
    told.push('first');
    return new Promise((_, reject) => (refuse = reject));
  }).catch(() => told.push('refused'));
  const second = inTurn(() => Promise.resolve(told.push('second')));
  await Promise.resolve();
  await Promise.resolve();

  expect(told).toEqual(['first']);
  refuse(new Error('no'));
  await Promise.all([first, second]);

  expect(told[0]).toBe('first');
  expect(told).toContain('second');
  expect(told).toContain('refused');
});
