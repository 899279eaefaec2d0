import { useMemo } from 'react';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { StatusBadge, type Column } from '@/ui';
import { PersonName } from '../parts/PersonName';
import { useTexts } from '../texts';
import type { StaffRow } from '../types';
import { sittings } from './sittings';
import { StandingBadge } from './StandingBadge';
import { useStaffTexts } from './staffTexts';

export function useStaffColumns(): readonly Column<StaffRow>[] {
  const t = useTexts();
  const s = useStaffTexts();
  const local = useLocal();
  return useMemo(
    () => [
      {
        id: 'name',
        header: s('name'),
        card: 'title',
        width: '24%',
        cell: (row) => <PersonName person={row} />,
      },
      {
        id: 'seats',
        header: s('seats'),
        width: '32%',
        cell: (row) =>
          sittings(row.postings)
            .now.map((each) =>
              each.kind === 'charge'
                ? s('inCharge', { seat: local(each, 'seat_name') })
                : local(each, 'seat_name'),
            )
            .join('; ') || '—',
      },
      { id: 'state', header: s('state'), cell: (row) => <StandingBadge person={row} plain /> },
      {
        id: 'second',
        header: s('secondStep'),
        cell: (row) => (
          <StatusBadge plain tone={row.second_factor ? 'done' : 'neutral'}>
            {row.second_factor ? t('yes') : t('no')}
          </StatusBadge>
        ),
      },
      {
        id: 'seen',
        header: s('lastSeen'),
        cell: (row) => (row.last_seen_at === null ? s('neverSeen') : format.ago(row.last_seen_at)),
      },
    ],
    [t, s, local],
  );
}
