import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { useVisitTexts, VisitStateBadge, type OfficeVisit } from '@/platform/visits';
import { Card, DataTable, EmptyState, Loaded, Page, PageHeader, type Column } from '@/ui';
import { OpenVisit } from './OpenVisit';
import { useVisits } from './queries/useVisits';
import { useTexts } from './texts';
import { VisitRequest } from './VisitRequest';

/** Who asks to come in, who is in, and who was. */
export function Visits() {
  const t = useTexts();
  const query = useVisits();
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.results) ?? [], [query.data]);
  return (
    <Page width="wide">
      <PageHeader title={t('title')}>{t('subtitle')}</PageHeader>
      <Loaded query={query}>
        {() => (
          <>
            {rows
              .filter((visit) => visit.state === 'asked')
              .map((visit) => (
                <VisitRequest key={visit.id} visit={visit} />
              ))}
            {rows
              .filter((visit) => visit.state === 'open')
              .map((visit) => (
                <OpenVisit key={visit.id} visit={visit} />
              ))}
            <Past rows={rows} query={query} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface PastProps {
  rows: readonly OfficeVisit[];
  query: ReturnType<typeof useVisits>;
}

function Past({ rows, query }: PastProps) {
  const t = useTexts();
  const local = useLocal();
  const navigate = useNavigate();
  const columns = usePastColumns();
  const past = rows.filter((visit) => visit.state !== 'asked' && visit.state !== 'open');
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (rows.length > 0 && past.length === 0) return null;
  return (
    <Card title={t('past')} flush>
      <DataTable
        label={t('table')}
        columns={columns}
        rows={past}
        rowKey={(visit) => visit.id}
        rowName={(visit) => local(visit, 'visitor')}
        onOpen={(visit) => void navigate({ to: '/office/visits/$id', params: { id: visit.id } })}
        onEnd={onEnd}
        loadingMore={isFetchingNextPage}
        height="480px"
        empty={<EmptyState title={t('noneTitle')}>{t('noneText')}</EmptyState>}
      />
    </Card>
  );
}

function usePastColumns(): Column<OfficeVisit>[] {
  const t = useTexts();
  const words = useVisitTexts();
  const local = useLocal();
  return useMemo(
    () => [
      {
        id: 'who',
        header: t('who'),
        card: 'title',
        cell: (visit) => (
          <Link to="/office/visits/$id" params={{ id: visit.id }} preload={false}>
            {local(visit, 'visitor')}
          </Link>
        ),
      },
      { id: 'reason', header: t('reason'), width: '34%', cell: (visit) => visit.reason },
      { id: 'state', header: t('state'), cell: (visit) => <VisitStateBadge state={visit.state} /> },
      {
        id: 'acts',
        header: t('acts'),
        cell: (visit) => words('requests', { count: visit.requests }),
      },
      {
        id: 'when',
        header: t('when'),
        cell: (visit) => <span className="nowrap">{format.dateTime(visit.asked_at)}</span>,
      },
    ],
    [t, words, local],
  );
}
