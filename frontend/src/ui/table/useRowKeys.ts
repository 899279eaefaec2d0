import { useMemo, useState } from 'react';
import { useKeys } from '../keys/KeyProvider';
import { useTexts } from '../texts';

interface Options<T> {
  rows: readonly T[];
  onOpen: ((row: T) => void) | undefined;
  onMove: (index: number) => void;
}

/** j/k or the arrows walk the rows, Enter opens the active one. */
export function useRowKeys<T>({ rows, onOpen, onMove }: Options<T>) {
  const t = useTexts();
  const [active, setActive] = useState(-1);
  const keys = useMemo(() => {
    const move = (by: number) => {
      const next = Math.min(Math.max(active + by, 0), rows.length - 1);
      setActive(next);
      if (next >= 0) onMove(next);
    };
    const open = () => {
      const row = rows[active];
      if (row !== undefined) onOpen?.(row);
    };
    return [
      { key: 'j', label: t('keyDown'), run: () => move(1) },
      { key: 'k', label: t('keyUp'), run: () => move(-1) },
      { key: 'ArrowDown', label: t('keyDown'), run: () => move(1) },
      { key: 'ArrowUp', label: t('keyUp'), run: () => move(-1) },
      ...(onOpen === undefined ? [] : [{ key: 'Enter', label: t('keyOpen'), run: open }]),
    ];
  }, [active, rows, onOpen, onMove, t]);
  useKeys(keys);
  return { active, setActive };
}
