import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Notice, Page, PageHeader } from '@/ui';
import styles from './codes.module.css';
import { IssueForm } from './IssueForm';
import { Slip } from './Slip';
import { useCodeTexts } from './texts';
import type { CodeSlip } from './useIssueCode';

export function CounterCodes() {
  const t = useCodeTexts();
  const [slip, setSlip] = useState<CodeSlip | null>(null);
  const print = useRef<HTMLButtonElement>(null);
  useEffect(() => print.current?.focus(), [slip]);
  return (
    <Page width="wide">
      <PageHeader title={t('title')}>{t('subtitle')}</PageHeader>
      {slip === null ? (
        <IssueForm onSlip={setSlip} />
      ) : (
        <div className={styles.after}>
          <Notice tone="soon">{t('shownOnce')}</Notice>
          <Slip slip={slip} />
          <div className={styles.acts}>
            <Button
              ref={print}
              leftSection={<IconPrinter size={18} aria-hidden="true" />}
              onClick={() => window.print()}
            >
              {t('print')}
            </Button>
            <Button variant="default" onClick={() => setSlip(null)}>
              {t('next')}
            </Button>
          </div>
        </div>
      )}
    </Page>
  );
}
