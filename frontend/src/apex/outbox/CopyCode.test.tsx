import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { renderUi } from '@/testing/renderUi';
import { CopyCode } from './CopyCode';

test('a press copies the code and says so', async () => {
  const user = userEvent.setup();
  renderUi(<CopyCode code="306014" />);

  await user.click(screen.getByRole('button', { name: 'Copy 306014' }));

  expect(await navigator.clipboard.readText()).toBe('306014');
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible();
});
