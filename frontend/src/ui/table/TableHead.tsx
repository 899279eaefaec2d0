import { Checkbox } from '@mantine/core';
import { useTexts } from '../texts';
import { HeaderCell } from './HeaderCell';
import classes from './table.module.css';
import type { TableProps } from './types';

export function TableHead<T>({ columns, rows, rowKey, selection, sort, onSort }: TableProps<T>) {
  const t = useTexts();
  const isAll =
    selection !== undefined &&
    rows.length > 0 &&
    rows.every((row) => selection.picked.has(rowKey(row)));
  return (
    <thead>
      <tr>
        {selection && (
          <th className={classes.pick} scope="col">
            <Checkbox
              size="xs"
              aria-label={t('selectAll')}
              checked={isAll}
              indeterminate={!isAll && selection.picked.size > 0}
              onChange={() => selection.onChange(new Set(isAll ? [] : rows.map(rowKey)))}
            />
          </th>
        )}
        {columns.map((column) => (
          <HeaderCell key={column.id} column={column} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  );
}
