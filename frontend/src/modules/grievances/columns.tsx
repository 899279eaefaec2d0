import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { format } from '@/platform/format';
import { FileLink } from '@/platform/routing';
import type { Column } from '@/ui';
import type { ComplaintRow } from './complaint';
import { ComplaintStateBadge } from './ComplaintStateBadge';
import { useTexts } from './texts';

export function useComplaintColumns(): readonly Column<ComplaintRow>[] {
  const t = useTexts();
  return useMemo(
    () => [
      {
        id: 'number',
        header: t('number'),
        width: '110px',
        card: 'title',
        cell: (row) => (
          <Link
            to="/office/grievances/$id"
            params={{ id: row.id }}
            preload={false}
            className="nowrap"
          >
            {row.number}
          </Link>
        ),
      },
      { id: 'category', header: t('category'), cell: (row) => t(`category.${row.category}`) },
      { id: 'place', header: t('place'), width: '32%', card: 'title', cell: (row) => row.place },
      {
        id: 'ward',
        header: t('ward'),
        numeric: true,
        cell: (row) => (row.ward === null ? '—' : row.ward),
      },
      {
        id: 'state',
        header: t('state'),
        cell: (row) => <ComplaintStateBadge state={row.state} plain />,
      },
      {
        id: 'taken',
        header: t('taken'),
        cell: (row) => <span className="nowrap">{format.date(row.registered_at)}</span>,
      },
      {
        id: 'file',
        header: t('file'),
        cell: (row) => <FileLink id={row.file_id} number={row.file_number} />,
      },
    ],
    [t],
  );
}
