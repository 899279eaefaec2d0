import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { stringifySearch, useUrlState } from '@/platform/routing';
import { useSession } from '@/platform/session';
import { DataTable, EmptyState, Loaded, Page, PageHeader } from '@/ui';
import { AuditFilters } from './AuditFilters';
import { ChainNotice } from './ChainNotice';
import { useEntryColumns } from './columns';
import { filterOf, type Entry, type EntryFilter } from './filter';
import { useTexts } from './texts';
import { useEntries } from './useEntries';

/** The record of acts: who did, saw or was refused what. */
export function AuditPage() {
  const t = useTexts();
  const [url, set] = useUrlState();
  const filter = useMemo(() => filterOf(url), [url]);
  const query = useEntries(filter);
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.results) ?? [], [query.data]);
  const columns = useEntryColumns(url);
  const navigate = useNavigate();
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const onOpen = useCallback(
    (entry: Entry) =>
      void navigate({ to: '/office/audit/$id', params: { id: entry.id }, search: url }),
    [navigate, url],
  );
  return (
    <Page>
      <PageHeader title={t('title')} acts={<Export filter={filter} />}>
        {t('subtitle')}
      </PageHeader>
      <ChainNotice />
      <AuditFilters filter={filter} set={set} />
      <Loaded query={query} rows={12}>
        {() => (
          <DataTable
            label={t('table')}
            columns={columns}
            rows={rows}
            rowKey={(entry) => entry.id}
            onOpen={onOpen}
            onEnd={onEnd}
            loadingMore={isFetchingNextPage}
            height="max(380px, calc(100dvh - 340px))"
            empty={<EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>}
          />
        )}
      </Loaded>
    </Page>
  );
}

function Export({ filter }: { filter: EntryFilter }) {
  const t = useTexts();
  const { can } = useSession();
  if (!can('office.audit.export')) return null;
  return (
    <Button
      component="a"
      href={`/api/office/audit/entries.csv${stringifySearch({ ...filter })}`}
      download
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden="true" />}
    >
      {t('export')}
    </Button>
  );
}
