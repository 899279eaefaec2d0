import { useMemo } from 'react';
import { format } from '@/platform/format';
import { Sparkline, type Column } from '@/ui';
import type { HealthRow } from '../api/useHealth';
import { BodyName } from '../BodyName';
import { useTexts } from '../texts';
import { useDistrictName } from '../useDistrictName';
import { VerdictBadge } from '../VerdictBadge';
import { useHealthTexts } from './texts';

export function useHealthColumns(): Column<HealthRow>[] {
  const t = useHealthTexts();
  const shared = useTexts();
  const districtName = useDistrictName();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('body'),
        sort: 'name',
        width: '20%',
        card: 'title',
        cell: (row) => <BodyName body={row} to="/health/$id" />,
      },
      {
        id: 'verdict',
        header: t('verdict'),
        sort: 'verdict',
        cell: (row) => <VerdictBadge verdict={row.verdict} plain />,
      },
      {
        id: 'district',
        header: shared('district'),
        sort: 'district',
        card: 'none',
        cell: (row) => districtName(row.district),
      },
      {
        id: 'requests',
        header: t('requests'),
        sort: 'requests',
        numeric: true,
        cell: (row) => format.number(row.requests_hour),
      },
      {
        id: 'errors',
        header: t('errors'),
        sort: 'errors',
        numeric: true,
        cell: (row) => format.number(row.errors_hour),
      },
      {
        id: 'p95',
        header: t('p95'),
        sort: 'p95',
        numeric: true,
        cell: (row) => (row.p95_ms === null ? '—' : `${format.number(row.p95_ms)} ms`),
      },
      {
        id: 'queue',
        header: t('queue'),
        sort: 'queue',
        numeric: true,
        cell: (row) => format.duration(row.queue_age_s),
      },
      {
        id: 'last',
        header: t('last'),
        sort: 'last',
        cell: (row) => <span className="nowrap">{format.ago(row.last_activity_at)}</span>,
      },
      {
        id: 'day',
        header: t('day'),
        width: '112px',
        cell: (row) => (
          <Sparkline
            values={row.spark}
            label={t('dayOf', {
              total: format.number(row.spark.reduce((sum, each) => sum + each, 0)),
              top: format.number(Math.max(...row.spark, 0)),
            })}
          />
        ),
      },
    ],
    [t, shared, districtName],
  );
}
