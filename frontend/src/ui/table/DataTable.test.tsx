import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderUi } from '@/testing/renderUi';
import { DataTable } from './DataTable';
import type { Column, TableProps } from './types';

interface Row {
  id: string;
  name: string;
}
const rows: Row[] = ['Adat', 'Karode', 'Poovar'].map((name) => ({ id: name, name }));
const columns: Column<Row>[] = [
  { id: 'name', header: 'Name', sort: 'name', cell: (row) => row.name },
  { id: 'id', header: 'Code', hideable: true, cell: (row) => row.id.toUpperCase() },
];

function show(more: Partial<TableProps<Row>> = {}) {
  renderUi(
    <DataTable label="Bodies" columns={columns} rows={rows} rowKey={(row) => row.id} {...more} />,
  );
}

test('j and k walk the rows and Enter opens the active one', async () => {
  const onOpen = vi.fn();
  show({ onOpen });

  await userEvent.keyboard('jjk{Enter}');

  expect(onOpen).toHaveBeenCalledExactlyOnceWith(rows[0]);
});

test('keys rest while one types', async () => {
  const onOpen = vi.fn();
  renderUi(
    <>
      <input aria-label="Search" />
      <DataTable
        label="Bodies"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        onOpen={onOpen}
      />
    </>,
  );

  await userEvent.type(screen.getByLabelText('Search'), 'j{Enter}');

  expect(onOpen).not.toHaveBeenCalled();
});

test('a header sorts up, then down', async () => {
  const onSort = vi.fn();
  show({ onSort, sort: 'name' });
  const header = screen.getByRole('columnheader', { name: 'Name' });
  expect(header).toHaveAttribute('aria-sort', 'ascending');

  await userEvent.click(within(header).getByRole('button'));

  expect(onSort).toHaveBeenCalledWith('-name');
});

test('selecting a row does not open it', async () => {
  const [onOpen, onChange] = [vi.fn(), vi.fn()];
  show({ onOpen, rowName: (row) => row.name, selection: { picked: new Set(), onChange } });

  await userEvent.click(screen.getByLabelText('Select Karode'));

  expect(onChange).toHaveBeenCalledWith(new Set(['Karode']));
  expect(onOpen).not.toHaveBeenCalled();
});

test('a hidden column is not shown', () => {
  show({ hidden: ['id'] });

  expect(screen.queryByText('KARODE')).not.toBeInTheDocument();
});

test('without rows the empty state stands in their place', () => {
  show({ rows: [], empty: <p>Nothing yet</p> });

  expect(screen.getByText('Nothing yet')).toBeInTheDocument();
});
