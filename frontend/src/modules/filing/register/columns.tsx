import { useMemo } from 'react';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { FileLink } from '@/platform/routing';
import type { Column } from '@/ui';
import type { FileRow } from '../filter';
import { DueMark, isPending } from '../parts/DueMark';
import { FileStateBadge } from '../parts/FileStateBadge';
import { useTexts } from '../texts';

export function useFileColumns(): readonly Column<FileRow>[] {
  const t = useTexts();
  const local = useLocal();
  return useMemo(
    () => [
      {
        id: 'number',
        header: t('number'),
        width: '96px',
        card: 'title',
        cell: (file) => <FileLink id={file.id} number={file.number} />,
      },
      {
        id: 'subject',
        header: t('subject'),
        width: '26%',
        card: 'title',
        cell: (file) => file.subject,
      },
      {
        id: 'applicant',
        header: t('applicant'),
        hideable: true,
        cell: (file) => file.applicant_name,
      },
      {
        id: 'service',
        header: t('service'),
        hideable: true,
        cell: (file) => local(file.service, 'name'),
      },
      {
        id: 'received',
        header: t('received'),
        sort: 'received_on',
        hideable: true,
        cell: (file) => <span className="nowrap">{format.date(file.received_on)}</span>,
      },
      {
        id: 'due',
        header: t('due'),
        sort: 'due_on',
        cell: (file) =>
          isPending(file) ? (
            <DueMark file={file} />
          ) : (
            <span className="soft nowrap">{format.date(file.due_on)}</span>
          ),
      },
      {
        id: 'state',
        header: t('status'),
        hideable: true,
        cell: (file) => <FileStateBadge state={file.state} plain />,
      },
      { id: 'seat', header: t('seat'), hideable: true, cell: (file) => local(file.seat, 'name') },
    ],
    [t, local],
  );
}
