import { expect, test } from 'vitest';
import { gatherActs } from './gatherActs';
import type { VisitAct } from './types';

const act: VisitAct = {
  id: '1',
  at: '2026-11-22T05:45:00Z',
  text_en: 'See files',
  text_ml: 'ഫയലുകൾ കാണുക',
  module_en: 'Files',
  module_ml: 'ഫയലുകൾ',
  record_en: '',
  record_ml: '',
  path: '',
  asked: '',
  is_read: true,
  is_refused: false,
  status: 200,
};

test('acts that follow each other and say the same are one line', () => {
  const other = { ...act, text_en: 'See who sits where' };

  const found = gatherActs([act, { ...act, asked: 'sort=-due_on' }, other, act]);

  expect(found.map(({ text_en, times }) => [text_en, times])).toEqual([
    ['See files', 2],
    ['See who sits where', 1],
    ['See files', 1],
  ]);
});

test('what was looked for, and what was refused, stands by itself', () => {
  const found = gatherActs([
    act,
    { ...act, asked: 'q=Narayanan+K.&sort=due_on' },
    { ...act, is_refused: true, status: 403 },
  ]);

  expect(found.map(({ asked, is_refused }) => [asked, is_refused])).toEqual([
    ['', false],
    ['Narayanan K.', false],
    ['', true],
  ]);
});
