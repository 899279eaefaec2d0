import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { format } from '@/platform/format';
import { ActWords } from '@/platform/history';
import { useLocal } from '@/platform/i18n';
import type { Column } from '@/ui';
import type { JournalEntry } from '../api/useJournal';
import { useJournalTexts } from './texts';

export function useJournalColumns(): readonly Column<JournalEntry>[] {
  const t = useJournalTexts();
  const local = useLocal();
  return useMemo(
    () => [
      {
        id: 'what',
        header: t('what'),
        width: '32%',
        card: 'title',
        cell: (entry) => <ActWords act={entry} />,
      },
      {
        id: 'body',
        header: t('body'),
        cell: (entry) =>
          entry.body &&
          entry.body_id && (
            <Link to="/bodies/$id" params={{ id: entry.body_id }} preload={false}>
              {local(entry.body, 'text')}
            </Link>
          ),
      },
      { id: 'who', header: t('who'), cell: (entry) => local(entry, 'actor_name') },
      { id: 'reason', header: t('reason'), width: '24%', cell: (entry) => entry.reason },
      {
        id: 'at',
        header: t('at'),
        width: '168px',
        cell: (entry) => <span className="nowrap">{format.dateTime(entry.at)}</span>,
      },
    ],
    [t, local],
  );
}
