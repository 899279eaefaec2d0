import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { format } from '@/platform/format';
import { ActWords } from '@/platform/history';
import { useLocal } from '@/platform/i18n';
import type { UrlState } from '@/platform/routing';
import type { Column } from '@/ui';
import type { Entry } from './filter';
import { useTexts } from './texts';

export function useEntryColumns(url: UrlState): readonly Column<Entry>[] {
  const t = useTexts();
  const local = useLocal();
  return useMemo(
    () => [
      {
        id: 'at',
        header: t('at'),
        width: '168px',
        card: 'title',
        cell: (entry) => (
          <Link
            to="/office/audit/$id"
            params={{ id: entry.id }}
            search={url}
            preload={false}
            className="nowrap"
          >
            {format.dateTime(entry.at)}
          </Link>
        ),
      },
      {
        id: 'what',
        header: t('what'),
        width: '32%',
        card: 'title',
        cell: (entry) => <ActWords act={entry} />,
      },
      {
        id: 'who',
        header: t('who'),
        cell: (entry) => (
          <>
            {local(entry, 'actor_name')}{' '}
            <span className="soft small">{local(entry, 'designation')}</span>
          </>
        ),
      },
      {
        id: 'record',
        header: t('record'),
        cell: (entry) => `${local(entry, 'kind')} ${local(entry, 'label')}`,
      },
      {
        id: 'where',
        header: t('where'),
        width: '132px',
        hideable: true,
        card: 'none',
        cell: (entry) => <span className="soft small">{entry.address}</span>,
      },
    ],
    [t, local, url],
  );
}
