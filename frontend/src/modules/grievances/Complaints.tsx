import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useUrlState } from '@/platform/routing';
import { useSession } from '@/platform/session';
import { DataTable, EmptyState, Loaded, Notice, Page, PageHeader } from '@/ui';
import { useComplaintColumns } from './columns';
import { CATEGORIES, STATES, type ComplaintRow } from './complaint';
import { ComplaintFilters } from './ComplaintFilters';
import { useComplaints } from './queries/useComplaints';
import { useTexts } from './texts';
import { useIsReadOnly } from './useIsReadOnly';

/** The register of complaints, the newest first. */
export function Complaints() {
  const t = useTexts();
  const [url, set] = useUrlState();
  const { can } = useSession();
  const isReadOnly = useIsReadOnly();
  const navigate = useNavigate();
  const filter = useMemo(() => {
    const state = STATES.find((each) => each === url.state);
    const category = CATEGORIES.find((each) => each === url.category);
    const ward = Number(url.ward);
    return {
      ...(state && { state }),
      ...(category && { category }),
      ...(Number.isInteger(ward) && ward >= 1 && ward <= 200 && { ward }),
    };
  }, [url]);
  const query = useComplaints(filter);
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.results) ?? [], [query.data]);
  const columns = useComplaintColumns();
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const onOpen = useCallback(
    (row: ComplaintRow) => void navigate({ to: '/office/grievances/$id', params: { id: row.id } }),
    [navigate],
  );
  const take = can('grievances.complaint.register') && !isReadOnly && (
    <Button
      leftSection={<IconPlus size={16} aria-hidden="true" />}
      onClick={() => void navigate({ to: '/office/grievances/new' })}
    >
      {t('new')}
    </Button>
  );
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <Page>
      <PageHeader title={t('title')} acts={take}>
        {t('subtitle')}
      </PageHeader>
      {isReadOnly && <Notice>{t('readOnly')}</Notice>}
      <ComplaintFilters filter={filter} ward={url.ward ?? ''} set={set} />
      <Loaded query={query} rows={10}>
        {() => (
          <DataTable
            label={t('table')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            rowName={(row) => row.number}
            onOpen={onOpen}
            onEnd={onEnd}
            loadingMore={isFetchingNextPage}
            empty={
              isFiltered ? (
                <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
              ) : (
                <EmptyState
                  title={t('noneTitle')}
                  act={take && <Link to="/office/grievances/new">{t('new')}</Link>}
                >
                  {t('noneText')}
                </EmptyState>
              )
            }
          />
        )}
      </Loaded>
    </Page>
  );
}
