import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type MouseEvent } from 'react';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import type { FileRow } from '../filter';
import { DueMark } from '../parts/DueMark';
import { FileStateBadge } from '../parts/FileStateBadge';
import { useTexts } from '../texts';
import classes from './queue.module.css';
import { useQueueTexts } from './queueTexts';

interface Props {
  rows: readonly FileRow[];
  active: string | undefined;
  isMine: boolean;
  /** Shows the file beside the list; without it a row is a link to the file's page. */
  onShow: ((id: string) => void) | undefined;
  onMore: (() => void) | undefined;
  isLoadingMore: boolean;
}

export function QueueList({ rows, active, isMine, onShow, onMore, isLoadingMore }: Props) {
  const t = useTexts();
  const q = useQueueTexts();
  return (
    <>
      <ul className={classes.list} aria-label={q('list')}>
        {rows.map((file) => (
          <QueueRow
            key={file.id}
            file={file}
            isActive={file.id === active}
            isMine={isMine}
            onShow={onShow}
          />
        ))}
      </ul>
      {onMore && (
        <Button variant="default" m="md" loading={isLoadingMore} onClick={onMore}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

interface RowProps extends Pick<Props, 'isMine' | 'onShow'> {
  file: FileRow;
  isActive: boolean;
}

function QueueRow({ file, isActive, isMine, onShow }: RowProps) {
  const q = useQueueTexts();
  const local = useLocal();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const show = (event: MouseEvent) => {
    if (onShow === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onShow(file.id);
  };
  return (
    <li ref={row} data-active={isActive || undefined}>
      <Link
        to="/office/filing/$id"
        params={{ id: file.id }}
        preload={false}
        className={classes.row}
        aria-current={isActive ? 'true' : undefined}
        onClick={show}
      >
        <span className={classes.rowHead}>
          <DueMark file={file} />
          {file.state === 'returned' && <FileStateBadge state="returned" />}
          <span className={classes.rowNumber}>{file.number}</span>
        </span>
        <strong>{file.subject}</strong>
        <span className={classes.rowWho}>
          {file.applicant_name || '—'} · {local(file.service, 'name')}
        </span>
        <span className={classes.rowMeta}>
          {isMine ? null : `${local(file.seat, 'name')} · `}
          {q('since', { ago: format.ago(file.at_seat_since) })}
        </span>
      </Link>
    </li>
  );
}
