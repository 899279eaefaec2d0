import { Button } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import { maskedTimes, onMasked } from '@/platform/api';
import { Notice } from '@/ui';
import { useTexts } from '../texts';
import classes from './shell.module.css';

/** Tells whoever wrote an Aadhaar number that it was masked, until they have read it. */
export function MaskedNotice() {
  const t = useTexts();
  const times = useSyncExternalStore(onMasked, maskedTimes);
  const [read, setRead] = useState(times);
  return (
    <div className={classes.told} role="status" aria-live="polite">
      {times > read && (
        <Notice tone="soon">
          {t('masked')}{' '}
          <Button size="compact-sm" variant="default" onClick={() => setRead(times)}>
            {t('maskedRead')}
          </Button>
        </Notice>
      )}
    </div>
  );
}
