import { useEffect, type ReactNode } from 'react';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { DueMark } from '../parts/DueMark';
import { FileStateBadge } from '../parts/FileStateBadge';
import type { FileDetail } from '../queries/fileKey';
import { useTexts } from '../texts';
import classes from './file.module.css';
import { useFileTexts } from './fileTexts';

/** Number, subject, the clock and who holds the file. */
export function FileHeader({ file, crumb }: { file: FileDetail; crumb: ReactNode }) {
  const t = useFileTexts();
  const words = useTexts();
  const local = useLocal();
  useEffect(() => {
    document.title = `${file.number} · സഭ`;
  }, [file.number]);
  const holder = file.seat.holder || words('vacant');
  return (
    <header className={classes.header}>
      <div className={classes.crumb}>
        <span className={classes.number}>{file.number}</span>
        <FileStateBadge state={file.state} />
        <span className={classes.crumbLink}>{crumb}</span>
      </div>
      <h2 className={classes.subject}>{file.subject}</h2>
      <div className={classes.clock}>
        {file.decision === null && <DueMark file={file} />}
        <span>
          {file.due_on === null ? t('noDue') : t('dueOn', { date: format.deadline(file.due_on) })}
        </span>
        <span>
          {t('at')}: <strong>{local(file.seat, 'name')}</strong> ({holder}),{' '}
          {t('since', { date: format.date(file.at_seat_since) })}
        </span>
      </div>
    </header>
  );
}
