import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { listOf, stringifySearch, useUrlState } from '@/platform/routing';
import { useSession } from '@/platform/session';
import { ColumnChoice, DataTable, EmptyState, Loaded, Page, PageHeader } from '@/ui';
import { filterOf, oneOf, SORTS, type FileFilter, type FileRow, type Sort } from '../filter';
import { useNames } from '../parts/useNames';
import { useFiles } from '../queries/useFiles';
import { useTexts } from '../texts';
import { useFileColumns } from './columns';
import { RegisterFilters } from './RegisterFilters';
import { useRegisterTexts } from './registerTexts';

const NEWEST = '-received_on';

/** The register of files: found, sorted and taken away as a spreadsheet. */
export function Register() {
  const r = useRegisterTexts();
  const [url, set] = useUrlState();
  const filter = useMemo(() => filterOf(url), [url]);
  const sort = oneOf(SORTS, url.sort) ?? NEWEST;
  const hidden = listOf(url.hide);
  const query = useFiles(filter, sort);
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.results) ?? [], [query.data]);
  const columns = useFileColumns();
  const nameOf = useNames(rows);
  const navigate = useNavigate();
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const onOpen = useCallback(
    (file: FileRow) => void navigate({ to: '/office/filing/$id', params: { id: file.id } }),
    [navigate],
  );
  return (
    <Page>
      <PageHeader
        title={r('title')}
        acts={
          <>
            <Export filter={filter} sort={sort} />
            <ColumnChoice
              columns={columns}
              hidden={hidden}
              onChange={(hide) => set({ hide: hide.join(',') })}
            />
          </>
        }
      >
        {r('subtitle')}
      </PageHeader>
      <RegisterFilters filter={filter} set={set} nameOf={nameOf} />
      <Loaded query={query} rows={12}>
        {() => (
          <DataTable
            label={r('table')}
            columns={columns}
            rows={rows}
            rowKey={(file) => file.id}
            rowName={(file) => file.number}
            sort={sort}
            onSort={(next) => set({ sort: oneOf(SORTS, next) ?? '' })}
            hidden={hidden}
            onOpen={onOpen}
            onEnd={onEnd}
            loadingMore={isFetchingNextPage}
            height="max(380px, calc(100dvh - 300px))"
            empty={<NoFiles isFiltered={Object.keys(filter).length > 0} />}
          />
        )}
      </Loaded>
    </Page>
  );
}

function Export({ filter, sort }: { filter: FileFilter; sort: Sort }) {
  const r = useRegisterTexts();
  const { can } = useSession();
  if (!can('filing.file.export')) return null;
  const search = stringifySearch({ ...filter, state: filter.state?.[0], sort });
  return (
    <Button
      component="a"
      href={`/api/modules/filing/files.csv${search}`}
      download
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden="true" />}
    >
      {r('export')}
    </Button>
  );
}

function NoFiles({ isFiltered }: { isFiltered: boolean }) {
  const t = useTexts();
  const r = useRegisterTexts();
  const { can } = useSession();
  if (isFiltered) return <EmptyState title={r('emptyTitle')}>{r('emptyText')}</EmptyState>;
  const first = can('filing.file.register') && <Link to="/office/filing/new">{t('newFile')}</Link>;
  return (
    <EmptyState title={r('noneTitle')} act={first}>
      {r('noneText')}
    </EmptyState>
  );
}
