import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useUrlState } from '@/platform/routing';
import { DataTable, EmptyState, Loaded, Notice, Page, PageHeader, SearchBox } from '@/ui';
import { InviteDialog } from '../coming/InviteDialog';
import { PeopleTabs } from '../parts/PeopleTabs';
import { useIsReadOnly } from '../parts/useIsReadOnly';
import { useMay } from '../parts/useMay';
import { useStaff } from '../queries/useStaff';
import { useTexts } from '../texts';
import type { StaffRow } from '../types';
import { useStaffColumns } from './columns';
import { useStaffTexts } from './staffTexts';

/** Everybody who works in the office. */
export function StaffPage() {
  const t = useTexts();
  const s = useStaffTexts();
  const [url, set] = useUrlState();
  const navigate = useNavigate();
  const isReadOnly = useIsReadOnly();
  const { changeStaff } = useMay();
  const [isInviting, setInviting] = useState(false);
  const q = url.q ?? '';
  const query = useStaff(q);
  const columns = useStaffColumns();
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.results) ?? [], [query.data]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const onOpen = useCallback(
    (row: StaffRow) => void navigate({ to: '/office/staff/$id', params: { id: row.user_id } }),
    [navigate],
  );
  const onSearch = useCallback((typed: string) => set({ q: typed }), [set]);
  return (
    <Page>
      <PageHeader
        title={s('title')}
        acts={
          changeStaff && (
            <Button
              leftSection={<IconPlus size={16} aria-hidden="true" />}
              onClick={() => setInviting(true)}
            >
              {s('invite')}
            </Button>
          )
        }
      >
        {s('about')}
      </PageHeader>
      {isReadOnly && <Notice>{t('readOnly')}</Notice>}
      <PeopleTabs />
      <SearchBox label={s('search')} value={q} onChange={onSearch} />
      <Loaded query={query} rows={10}>
        {() => (
          <DataTable
            label={s('table')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.user_id}
            onOpen={onOpen}
            onEnd={onEnd}
            loadingMore={isFetchingNextPage}
            empty={<EmptyState title={s('emptyTitle')}>{s('emptyText')}</EmptyState>}
          />
        )}
      </Loaded>
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
    </Page>
  );
}
