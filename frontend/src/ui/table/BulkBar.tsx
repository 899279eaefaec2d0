import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../texts';
import classes from './table.module.css';

interface Props {
  count: number;
  onClear: () => void;
  /** Buttons that name the act and the number they will touch. */
  children: ReactNode;
}

export function BulkBar({ count, onClear, children }: Props) {
  const t = useTexts();
  if (count === 0) return null;
  return (
    <div className={classes.bulk} role="region" aria-label={t('selected', { count })}>
      <strong role="status">{t('selected', { count })}</strong>
      {children}
      <Button variant="subtle" onClick={onClear}>
        {t('clearSelection')}
      </Button>
    </div>
  );
}
