import { useMemo } from 'react';
import { useKeys } from '@/ui';
import type { FileRow } from '../filter';
import { useQueueTexts } from './queueTexts';

interface Options {
  rows: readonly FileRow[];
  active: string | undefined;
  onMove: (id: string) => void;
  onOpen: (id: string) => void;
}

/** j/k or the arrows walk the files; Enter opens the one reached. */
export function useQueueKeys({ rows, active, onMove, onOpen }: Options): void {
  const q = useQueueTexts();
  const keys = useMemo(() => {
    const at = rows.findIndex((row) => row.id === active);
    const move = (by: number) => {
      const next = rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)];
      if (next !== undefined) onMove(next.id);
    };
    const open = () => {
      if (active !== undefined) onOpen(active);
    };
    return [
      { key: 'j', label: q('keyNext'), run: () => move(1) },
      { key: 'k', label: q('keyPrevious'), run: () => move(-1) },
      { key: 'ArrowDown', label: q('keyNext'), run: () => move(1) },
      { key: 'ArrowUp', label: q('keyPrevious'), run: () => move(-1) },
      { key: 'Enter', label: q('keyOpen'), run: open },
    ];
  }, [rows, active, onMove, onOpen, q]);
  useKeys(keys);
}
