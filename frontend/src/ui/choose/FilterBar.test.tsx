import { TextInput } from '@mantine/core';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderUi } from '@/testing/renderUi';
import { FilterBar } from './FilterBar';

test('filters that are set can be taken away', async () => {
  const onClear = vi.fn();
  renderUi(
    <FilterBar search={<TextInput label="Search" />} onClear={onClear}>
      <TextInput label="From" />
    </FilterBar>,
  );

  expect(screen.getByLabelText('From')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));

  expect(onClear).toHaveBeenCalledOnce();
});

test('without filters there is nothing to take away', () => {
  renderUi(
    <FilterBar search={<TextInput label="Search" />} onClear={undefined}>
      <TextInput label="From" />
    </FilterBar>,
  );

  expect(screen.queryByRole('button')).toBeNull();
});
