import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderUi } from '@/testing/renderUi';
import { DueBar, dueTone } from './DueBar';

test.each([
  [5, 'ontime'],
  [2, 'soon'],
  [-1, 'late'],
  [null, 'stopped'],
] as const)('%s days left is %s', (days, tone) => {
  expect(dueTone(days)).toBe(tone);
});

test('a stopped clock is stopped however late', () => {
  expect(dueTone(-9, true)).toBe('stopped');
});

test('the days are said in words beside the bar', () => {
  renderUi(<DueBar daysLeft={-3} limitDays={7} />);

  expect(screen.getByText('3 days late')).toBeInTheDocument();
});
