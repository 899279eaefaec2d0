import type { ReactNode } from 'react';
import { useTexts } from '../texts';
import classes from './act.module.css';

export interface HistoryEntry {
  key: string;
  text: ReactNode;
  /** Who and when, already in words. */
  meta: ReactNode;
}

/** What happened, newest first as given. */
export function HistoryTimeline({ entries }: { entries: readonly HistoryEntry[] }) {
  const t = useTexts();
  if (entries.length === 0) return <p className="soft">{t('nothingYet')}</p>;
  return (
    <ol className={classes.timeline}>
      {entries.map((entry) => (
        <li key={entry.key}>
          <span>{entry.text}</span>
          <span className="soft small">{entry.meta}</span>
        </li>
      ))}
    </ol>
  );
}
