import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { Notice, useKeys } from '@/ui';
import { ScanList } from '../parts/ScanList';
import type { useScans } from '../parts/useScans';
import type { FileDetail } from '../queries/fileKey';
import classes from './intake.module.css';
import { useIntakeTexts } from './intakeTexts';
import { Slip } from './Slip';

interface Props {
  file: FileDetail;
  ticked: ReadonlySet<string>;
  scans: ReturnType<typeof useScans>;
  onNext: () => void;
}

/** After registering: the slip, its printing, what became of the scans, and the next applicant. */
export function Acknowledgement({ file, ticked, scans, onNext }: Props) {
  const t = useIntakeTexts();
  const next = useRef<HTMLButtonElement>(null);
  const label = t('keyPrint');
  useKeys(useMemo(() => [{ key: 'p', label, run: () => window.print() }], [label]));
  const isSending = scans.scans.some(({ status }) => status === 'sending' || status === 'waiting');
  useEffect(() => {
    if (!isSending) next.current?.focus();
  }, [isSending]);
  return (
    <div className={classes.ack}>
      <Slip file={file} ticked={ticked} />
      <div className={classes.acts}>
        <Button ref={next} size="md" onClick={onNext} disabled={isSending}>
          {t('next')}
        </Button>
        <Button
          variant="default"
          size="md"
          leftSection={<IconPrinter size={18} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {t('print')}
        </Button>
        <Link to="/office/filing/$id" params={{ id: file.id }}>
          {t('open')}
        </Link>
      </div>
      {isSending && <Notice>{t('scansGoing')}</Notice>}
      <ScanList scans={scans.scans} onAgain={(scan) => void scans.send(file.id, [scan])} />
    </div>
  );
}
