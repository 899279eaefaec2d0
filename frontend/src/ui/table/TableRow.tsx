import { Checkbox } from '@mantine/core';
import type { MouseEvent } from 'react';
import { useTexts } from '../texts';
import { toggled } from './selection';
import classes from './table.module.css';
import type { TableProps } from './types';

/** A click on a link, button or box of the row is not a click on the row. */
export function isInteractive(event: MouseEvent): boolean {
  return (event.target as HTMLElement).closest('a,button,input,label') !== null;
}

interface Props<T> {
  row: T;
  index: number;
  isActive: boolean;
  table: Pick<TableProps<T>, 'columns' | 'rowKey' | 'rowName' | 'selection'>;
  measure: (row: HTMLTableRowElement | null) => void;
  onOpen: (() => void) | undefined;
}

export function TableRow<T>({ row, index, isActive, table, measure, onOpen }: Props<T>) {
  const t = useTexts();
  const { selection } = table;
  const key = table.rowKey(row);
  const isPicked = selection?.picked.has(key) ?? false;
  return (
    <tr
      ref={measure}
      data-index={index}
      data-active={isActive || undefined}
      data-picked={isPicked || undefined}
      data-openable={onOpen ? true : undefined}
      aria-rowindex={index + 1}
      onClick={(event) => {
        if (!isInteractive(event)) onOpen?.();
      }}
    >
      {selection && (
        <td className={classes.pick}>
          <Checkbox
            size="xs"
            aria-label={t('selectRow', { row: table.rowName?.(row) ?? key })}
            checked={isPicked}
            onChange={() => selection.onChange(toggled(selection.picked, key))}
          />
        </td>
      )}
      {table.columns.map((column) => (
        <td key={column.id} data-numeric={column.numeric ?? undefined}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}
