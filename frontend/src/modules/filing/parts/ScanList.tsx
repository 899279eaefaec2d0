import { Button, CloseButton } from '@mantine/core';
import { Problem } from '@/platform/api';
import { format } from '@/platform/format';
import { StatusBadge, type Tone } from '@/ui';
import { useTexts } from '../texts';
import classes from './parts.module.css';
import type { Scan } from './useScans';

const tones: Record<Scan['status'], Tone> = {
  waiting: 'neutral',
  sending: 'working',
  done: 'done',
  failed: 'late',
};

/** The same file would be refused again. */
function isRefused(error: unknown): boolean {
  return error instanceof Problem && error.status < 500;
}

interface Props {
  scans: readonly Scan[];
  onRemove?: ((key: string) => void) | undefined;
  onAgain?: (scan: Scan) => void;
}

export function ScanList({ scans, onRemove, onAgain }: Props) {
  const t = useTexts();
  if (scans.length === 0) return null;
  const done = scans.filter((scan) => scan.status === 'done').length;
  const isUnderWay = scans.some((scan) => scan.status !== 'waiting');
  return (
    <div className={classes.stack}>
      {isUnderWay && (
        <p role="status" className="small">
          {t('scan.progress', { done, total: scans.length })}
        </p>
      )}
      <ul className={classes.scans} aria-label={t('scan.list')}>
        {scans.map((scan) => (
          <li key={scan.key}>
            <span className={classes.scanName}>{scan.file.name}</span>
            <span className="soft small nowrap">{format.bytes(scan.file.size)}</span>
            <StatusBadge tone={tones[scan.status]} plain>
              {t(`scan.${scan.status}`)}
            </StatusBadge>
            {scan.status === 'waiting' && onRemove && (
              <CloseButton
                size="sm"
                aria-label={t('scan.remove', { name: scan.file.name })}
                onClick={() => onRemove(scan.key)}
              />
            )}
            {scan.status === 'failed' && onAgain && !isRefused(scan.error) && (
              <Button size="compact-sm" variant="default" onClick={() => onAgain(scan)}>
                {t('scan.again')}
              </Button>
            )}
            {scan.error instanceof Problem && <p className={classes.why}>{scan.error.title}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}
