import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import { useTexts } from '../texts';
import classes from './table.module.css';
import type { Column } from './types';

interface Props<T> {
  column: Column<T>;
  sort: string | undefined;
  onSort: ((sort: string) => void) | undefined;
}

const aria = { up: 'ascending', down: 'descending', none: 'none' } as const;

export function HeaderCell<T>({ column, sort, onSort }: Props<T>) {
  const t = useTexts();
  const key = column.sort;
  const way = key !== undefined && sort === key ? 'up' : sort === `-${key ?? ''}` ? 'down' : 'none';
  const Icon = { up: IconArrowUp, down: IconArrowDown, none: IconArrowsSort }[way];
  const style = column.width === undefined ? {} : { width: column.width };
  const name = column.numeric ? classes.numeric : undefined;
  if (key === undefined || onSort === undefined) {
    return (
      <th scope="col" className={name} style={style}>
        {column.header === '' ? (
          <span className="visually-hidden">{t('acts')}</span>
        ) : (
          <span>{column.header}</span>
        )}
      </th>
    );
  }
  return (
    <th scope="col" className={name} style={style} aria-sort={aria[way]}>
      <button
        type="button"
        className={classes.sorter}
        onClick={() => onSort(way === 'up' ? `-${key}` : key)}
      >
        {column.header}
        <Icon size={13} aria-hidden="true" opacity={way === 'none' ? 0.35 : 1} />
      </button>
    </th>
  );
}
