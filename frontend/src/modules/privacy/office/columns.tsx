import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { format } from '@/platform/format';
import type { Column } from '@/ui';
import type { RequestRow } from '../privacy';
import { StateBadge } from '../StateBadge';
import { useTexts } from '../texts';

export function useRequestColumns(): readonly Column<RequestRow>[] {
  const t = useTexts();
  return useMemo(
    () => [
      {
        id: 'file',
        header: t('file'),
        width: '120px',
        card: 'title',
        cell: (row) => (
          <Link to="/office/privacy/$id" params={{ id: row.id }} preload={false} className="nowrap">
            {row.file_number}
          </Link>
        ),
      },
      {
        id: 'about',
        header: t('about'),
        width: '34%',
        card: 'title',
        cell: (row) => t(`kind.${row.kind}`),
      },
      { id: 'name', header: t('name'), cell: (row) => row.name || '—' },
      { id: 'state', header: t('state'), cell: (row) => <StateBadge state={row.state} plain /> },
      {
        id: 'made',
        header: t('made'),
        cell: (row) => <span className="nowrap">{format.date(row.made_at)}</span>,
      },
      {
        id: 'due',
        header: t('due'),
        cell: (row) => (
          <span className="nowrap">{row.due_on === null ? '—' : format.date(row.due_on)}</span>
        ),
      },
    ],
    [t],
  );
}
