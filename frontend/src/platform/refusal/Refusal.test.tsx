import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Problem } from '@/platform/api';
import { renderUi } from '@/testing/renderUi';
import { Refusal } from './Refusal';

function shown(status: number) {
  const onReloaded = vi.fn();
  const error = new Problem({ code: 'x', title: 'It is closed.' }, status);
  renderUi(
    <form>
      <textarea aria-label="Note" />
      <Refusal error={error} record={['thing', '1']} onReloaded={onReloaded} />
    </form>,
  );
  return onReloaded;
}

test('whoever was slower loads the newer version and goes on where they typed', async () => {
  const onReloaded = shown(412);

  await userEvent.click(screen.getByRole('button', { name: 'Load the newer version' }));

  await waitFor(() => expect(onReloaded).toHaveBeenCalledOnce());
  expect(screen.getByLabelText('Note')).toHaveFocus();
});

test('a conflict is told in its own words', () => {
  shown(409);

  expect(screen.getByText('It is closed.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Load the newer version' })).toBeVisible();
});

test('any other refusal has nothing newer to load', () => {
  shown(400);

  expect(screen.getByRole('alert')).toHaveTextContent('It is closed.');
  expect(screen.queryByRole('button')).toBeNull();
});
