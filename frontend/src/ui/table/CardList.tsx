import { Button, Checkbox } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTexts } from '../texts';
import { toggled } from './selection';
import classes from './table.module.css';
import { isInteractive } from './TableRow';
import type { TableProps } from './types';

const STEP = 40;

/** The same rows as cards, for phones: a page of cards at a time, more on request. */
export function CardList<T>(props: TableProps<T>) {
  const { rows, columns, rowKey, selection, onOpen, onEnd } = props;
  const t = useTexts();
  const [shown, setShown] = useState(STEP);
  useEffect(() => {
    if (shown >= rows.length) onEnd?.();
  }, [shown, rows.length, onEnd]);
  const titles = columns.filter((column) => column.card === 'title');
  const acts = columns.filter((column) => column.card === 'act');
  const lines = columns.filter((column) => (column.card ?? 'line') === 'line');
  return (
    <>
      <ul className={classes.cards} aria-label={props.label}>
        {rows.slice(0, shown).map((row) => {
          const key = rowKey(row);
          const isPicked = selection?.picked.has(key) ?? false;
          return (
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the card's title holds the link that keyboards use.
            <li
              key={key}
              className={classes.card}
              data-picked={isPicked || undefined}
              data-openable={onOpen ? true : undefined}
              onClick={(event) => {
                if (!isInteractive(event)) onOpen?.(row);
              }}
            >
              <div className={classes.cardTitle}>
                {selection && (
                  <Checkbox
                    aria-label={t('selectRow', { row: props.rowName?.(row) ?? key })}
                    checked={isPicked}
                    onChange={() => selection.onChange(toggled(selection.picked, key))}
                  />
                )}
                <div>
                  {titles.map((column) => (
                    <div key={column.id}>{column.cell(row)}</div>
                  ))}
                </div>
                {acts.map((column) => (
                  <div key={column.id} className={classes.corner}>
                    {column.cell(row)}
                  </div>
                ))}
              </div>
              <dl className={classes.lines}>
                {lines.map((column) => (
                  <Line key={column.id} label={column.header} value={column.cell(row)} />
                ))}
              </dl>
            </li>
          );
        })}
      </ul>
      {(shown < rows.length || props.loadingMore === true) && (
        <Button variant="default" onClick={() => setShown(shown + STEP)}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

/** A label with its value; nothing where there is none. */
function Line({ label, value }: { label: string; value: ReactNode }) {
  if (value === '' || value === null || value === undefined || value === false) return null;
  return (
    <div style={{ display: 'contents' }}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
