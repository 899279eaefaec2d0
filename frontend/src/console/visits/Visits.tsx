import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { useSession } from '@/platform/session';
import { useVisitTexts, VisitStateBadge, type ConsoleVisit } from '@/platform/visits';
import { DataTable, EmptyState, Loaded, Page, PageHeader, type Column } from '@/ui';
import { useVisits } from '../api/useVisits';
import { useVisitScreenTexts } from './texts';

/** The support team sees its own visits, the state everybody's. */
export function Visits() {
  const t = useVisitScreenTexts();
  const local = useLocal();
  const { can } = useSession();
  const mayAsk = can('console.visit.request');
  const query = useVisits();
  const navigate = useNavigate();
  const columns = useVisitColumns(!mayAsk);
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.results) ?? [], [query.data]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const onOpen = useCallback(
    (visit: ConsoleVisit) => void navigate({ to: '/visits/$id', params: { id: visit.id } }),
    [navigate],
  );
  const ask = mayAsk && (
    <Button onClick={() => void navigate({ to: '/visits/new' })}>{t('ask')}</Button>
  );
  return (
    <Page>
      <PageHeader title={t('title')} acts={ask}>
        {t(mayAsk ? 'subtitle' : 'subtitleAll')}
      </PageHeader>
      <Loaded query={query} rows={8}>
        {() => (
          <DataTable
            label={t('table')}
            columns={columns}
            rows={rows}
            rowKey={(visit) => visit.id}
            rowName={(visit) => local(visit.body, 'name')}
            onOpen={onOpen}
            onEnd={onEnd}
            loadingMore={isFetchingNextPage}
            empty={
              <EmptyState title={t('noneTitle')}>{t(mayAsk ? 'noneText' : 'noneAll')}</EmptyState>
            }
          />
        )}
      </Loaded>
    </Page>
  );
}

function useVisitColumns(withVisitor: boolean): Column<ConsoleVisit>[] {
  const t = useVisitScreenTexts();
  const words = useVisitTexts();
  const local = useLocal();
  return useMemo(() => {
    const visitor: Column<ConsoleVisit> = {
      id: 'visitor',
      header: t('visitor'),
      cell: (visit) => local(visit, 'visitor'),
    };
    return [
      {
        id: 'body',
        header: t('body'),
        card: 'title',
        cell: (visit) => (
          <Link to="/visits/$id" params={{ id: visit.id }} preload={false}>
            {local(visit.body, 'name')}
          </Link>
        ),
      },
      ...(withVisitor ? [visitor] : []),
      { id: 'reason', header: t('reason'), width: '30%', cell: (visit) => visit.reason },
      { id: 'state', header: t('state'), cell: (visit) => <VisitStateBadge state={visit.state} /> },
      {
        id: 'until',
        header: t('until'),
        cell: (visit) => (
          <span className="nowrap">{format.dateTime(visit.closed_at ?? visit.ends_at)}</span>
        ),
      },
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
    ];
  }, [t, words, local, withVisitor]);
}
