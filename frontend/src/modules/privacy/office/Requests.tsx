import { Button, NativeSelect } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useUrlState } from '@/platform/routing';
import { useSession } from '@/platform/session';
import { DataTable, EmptyState, Loaded, Page, PageHeader } from '@/ui';
import { KINDS, STATES, type RequestRow } from '../privacy';
import classes from '../privacy.module.css';
import { useRequests } from '../queries/useRequests';
import { useTexts } from '../texts';
import { useRequestColumns } from './columns';

/** What residents ask about their data, the newest first. */
export function Requests() {
  const t = useTexts();
  const [url, set] = useUrlState();
  const { can } = useSession();
  const navigate = useNavigate();
  const filter = useMemo(() => {
    const state = STATES.find((each) => each === url.state);
    const kind = KINDS.find((each) => each === url.kind);
    return { ...(state && { state }), ...(kind && { kind }) };
  }, [url]);
  const query = useRequests(filter);
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.results) ?? [], [query.data]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const onOpen = useCallback(
    (row: RequestRow) => void navigate({ to: '/office/privacy/$id', params: { id: row.id } }),
    [navigate],
  );
  const columns = useRequestColumns();
  const all = { value: '', label: t('all') };
  return (
    <Page>
      <PageHeader
        title={t('officeTitle')}
        acts={
          can('privacy.retention.view') && (
            <Link to="/office/privacy/retention">{t('retention')}</Link>
          )
        }
      >
        {t('officeLead')}
      </PageHeader>
      <div className={classes.filters}>
        <NativeSelect
          label={t('state')}
          value={filter.state ?? ''}
          onChange={(event) => set({ state: event.currentTarget.value })}
          data={[all, ...STATES.map((value) => ({ value, label: t(`state.${value}`) }))]}
        />
        <NativeSelect
          label={t('about')}
          value={filter.kind ?? ''}
          onChange={(event) => set({ kind: event.currentTarget.value })}
          data={[all, ...KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))]}
        />
        {Object.keys(filter).length > 0 && (
          <Button variant="subtle" onClick={() => set({ state: '', kind: '' })}>
            {t('clear')}
          </Button>
        )}
      </div>
      <Loaded query={query} rows={8}>
        {() => (
          <DataTable
            label={t('table')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            rowName={(row) => row.file_number}
            onOpen={onOpen}
            onEnd={onEnd}
            loadingMore={isFetchingNextPage}
            empty={<EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>}
          />
        )}
      </Loaded>
    </Page>
  );
}
