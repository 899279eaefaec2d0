import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef } from 'react';
import { useTexts } from '../texts';
import classes from './table.module.css';
import { TableHead } from './TableHead';
import { TableRow } from './TableRow';
import type { TableProps } from './types';
import { useRowKeys } from './useRowKeys';

const FILL = 'max(380px, calc(100dvh - 260px))';

/** Only the rows in view are in the page, so 1,200 rows scroll as lightly as twelve. */
export function RowTable<T>(props: TableProps<T>) {
  const { columns, rows, rowKey, selection, onOpen, onEnd } = props;
  const t = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => 40,
    overscan: 12,
    initialRect: { width: 1200, height: 800 },
  });
  const onMove = useCallback((index: number) => virtual.scrollToIndex(index), [virtual]);
  const { active, setActive } = useRowKeys({ rows, onOpen, onMove });
  const items = virtual.getVirtualItems();
  const last = items.at(-1);
  useEffect(() => {
    if ((last?.index ?? 0) >= rows.length - 20) onEnd?.();
  }, [last?.index, rows.length, onEnd]);

  const span = columns.length + (selection ? 1 : 0);
  const opener = (row: T, index: number) => () => {
    setActive(index);
    onOpen?.(row);
  };
  return (
    <div
      ref={box}
      className={classes.box}
      style={{ maxHeight: props.height ?? FILL }}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard.
      tabIndex={0}
    >
      <table className={classes.table} aria-label={props.label} aria-rowcount={rows.length}>
        <TableHead {...props} />
        <tbody>
          <Gap height={items[0]?.start ?? 0} span={span} />
          {items.map((item) => {
            const row = rows[item.index];
            return row === undefined ? null : (
              <TableRow
                key={rowKey(row)}
                row={row}
                index={item.index}
                isActive={item.index === active}
                table={props}
                measure={virtual.measureElement}
                onOpen={onOpen && opener(row, item.index)}
              />
            );
          })}
          <Gap height={virtual.getTotalSize() - (last?.end ?? 0)} span={span} />
        </tbody>
      </table>
      {props.loadingMore && (
        <div className={classes.foot} role="status">
          {t('loadingMore')}
        </div>
      )}
    </div>
  );
}

function Gap({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null;
  return (
    <tr className={classes.gap} aria-hidden="true">
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}
