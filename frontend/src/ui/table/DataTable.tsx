import { useMediaQuery } from '@mantine/hooks';
import { CardList } from './CardList';
import { RowTable } from './RowTable';
import type { TableProps } from './types';

/** One list, two shapes: a dense keyboard table, or cards where the screen is narrow. */
export function DataTable<T>(props: TableProps<T>) {
  const isNarrow = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
  const shown = props.columns.filter((column) => !(props.hidden ?? []).includes(column.id));
  if (props.rows.length === 0 && props.empty !== undefined) return props.empty;
  return isNarrow ? (
    <CardList {...props} columns={shown} />
  ) : (
    <RowTable {...props} columns={shown} />
  );
}
