import { TextInput } from '@mantine/core';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderUi } from '@/testing/renderUi';
import { ActDialog } from './ActDialog';

function shown(over: Partial<Parameters<typeof ActDialog>[0]> = {}) {
  const asked = { onAct: vi.fn(), onClose: vi.fn() };
  renderUi(
    <ActDialog title="Relieve Rani" act="Relieve" isReady isWorking={false} {...asked} {...over}>
      <TextInput label="Order" />
    </ActDialog>,
  );
  return asked;
}

test('Ctrl+Enter in a field does the act, Enter in the field too, Escape leaves', async () => {
  const { onAct, onClose } = shown();

  await userEvent.type(screen.getByLabelText('Order'), '12{Control>}{Enter}{/Control}');
  expect(onAct).toHaveBeenCalledOnce();
  await userEvent.type(screen.getByLabelText('Order'), '{Enter}');
  expect(onAct).toHaveBeenCalledTimes(2);

  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});

test('Ctrl+Enter does it from outside the fields too, once', async () => {
  const { onAct } = shown();

  screen.getByRole('button', { name: 'Close' }).focus();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');

  expect(onAct).toHaveBeenCalledOnce();
});

test.each([{ isReady: false }, { isWorking: true }])('waits: %o', async (over) => {
  const { onAct } = shown(over);

  await userEvent.type(screen.getByLabelText('Order'), '{Control>}{Enter}{/Control}');
  await userEvent.click(screen.getByRole('button', { name: /Relieve/ }));

  expect(onAct).not.toHaveBeenCalled();
});

test('a refusal stands with what was typed', async () => {
  shown({ refusal: <p>No such order</p> });

  await userEvent.type(screen.getByLabelText('Order'), '12');

  expect(screen.getByText('No such order')).toBeVisible();
  expect(screen.getByLabelText('Order')).toHaveValue('12');
});
