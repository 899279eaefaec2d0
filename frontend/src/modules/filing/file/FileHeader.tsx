import { useEffect, type ReactNode } from 'react';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { DueMark } from '../parts/DueMark';
import { FileStateBadge } from '../parts/FileStateBadge';
import type { FileDetail } from '../queries/fileKey';
import { useTexts } from '../texts';
import classes from './file.module.css';
import { useFileTexts } from './fileTexts';

interface Props {
  file: FileDetail;
  crumb: ReactNode;
  /** The file is the page itself, so its subject is the page's heading. */
  isPage: boolean;
}

/** Number, subject, the clock and who holds the file. */
export function FileHeader({ file, crumb, isPage }: Props) {
  const t = useFileTexts();
  const words = useTexts();
  const local = useLocal();
  useEffect(() => {
    document.title = `${file.number} · സഭ`;
  }, [file.number]);
  const Heading = isPage ? 'h1' : 'h2';
  const holder = file.seat.holder ? local(file.seat.holder, 'name') : words('vacant');
  return (
    <div className={classes.header}>
      <div className={classes.crumb}>
        <span className={classes.number}>{file.number}</span>
        <FileStateBadge state={file.state} />
        <span className={classes.crumbLink}>{crumb}</span>
      </div>
      <Heading className={classes.subject}>{file.subject}</Heading>
      <div className={classes.clock}>
        {file.decision === null && file.due_on !== null && <DueMark file={file} />}
        <span>
          {file.due_on === null ? t('noDue') : t('dueOn', { date: format.deadline(file.due_on) })}
        </span>
        <span>
          {t('at')}: <strong>{local(file.seat, 'name')}</strong> ({holder}),{' '}
          {t('since', { date: format.date(file.at_seat_since) })}
        </span>
      </div>
    </div>
  );
}
