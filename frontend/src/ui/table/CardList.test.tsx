import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderUi } from '@/testing/renderUi';
import { CardList } from './CardList';
import type { Column } from './types';

interface Row {
  name: string;
  reason: string;
}

const columns: Column<Row>[] = [
  { id: 'name', header: 'Name', card: 'title', cell: (row) => row.name },
  { id: 'reason', header: 'Reason', cell: (row) => row.reason },
  { id: 'acts', header: '', card: 'act', cell: () => <button type="button">Stop</button> },
];

test('a card has a line for what is there, and what can be done in its corner', () => {
  const rows = [
    { name: 'Rani', reason: 'Leave' },
    { name: 'Suma', reason: '' },
  ];
  renderUi(<CardList label="People" columns={columns} rows={rows} rowKey={(row) => row.name} />);

  const [rani, suma] = screen.getAllByRole('listitem').map((card) => within(card));
  expect(rani?.getByText('Reason')).toBeVisible();
  expect(suma?.queryByText('Reason')).toBeNull();
  expect(suma?.getByRole('button', { name: 'Stop' }).closest('dl')).toBeNull();
});
