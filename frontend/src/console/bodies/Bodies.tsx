import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { csvOf, downloadCsv } from '@/platform/api';
import { ColumnChoice, DataTable, EmptyState, Loaded, Page, PageHeader, SearchBox } from '@/ui';
import { useAllBodies } from '../api/useAllBodies';
import { useBodies, type BodyRow } from '../api/useBodies';
import { useBodyFacets } from '../api/useBodyFacets';
import classes from '../console.module.css';
import { useTexts } from '../texts';
import { BodyFacets } from './BodyFacets';
import { BulkModules } from './BulkModules';
import { useBodyColumns } from './columns';
import { useBodiesTexts } from './texts';
import { useView, type View } from './useView';

const EXPORTED = [
  'code',
  'slug',
  'type',
  'name_en',
  'name_ml',
  'district_en',
  'state',
  'wards',
  'schema_version',
  'cell',
  'activated_at',
  'url',
] as const satisfies readonly (keyof BodyRow)[];

export function Bodies() {
  const t = useBodiesTexts();
  const shared = useTexts();
  const view = useView();
  const { filter, sort, hidden, set } = view;
  const query = useBodies(filter, sort);
  const total = useBodyFacets(filter).data?.total;
  const columns = useBodyColumns();
  const navigate = useNavigate();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.results) ?? [], [query.data]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const onOpen = useCallback(
    (body: BodyRow) => void navigate({ to: '/bodies/$id', params: { id: body.id } }),
    [navigate],
  );

  return (
    <Page>
      <PageHeader title={t('title')} acts={<Export view={view} />}>
        {t('subtitle')}
      </PageHeader>
      <div className={classes.split}>
        <BodyFacets {...view} />
        <div className={classes.stack}>
          <div className={classes.tools}>
            <SearchBox label={shared('search')} value={filter.q} onChange={(q) => set({ q })} />
            <Count total={total} />
            <ColumnChoice
              columns={columns}
              hidden={hidden}
              onChange={(hide) => set({ hide: hide.join(',') || 'none' })}
            />
          </div>
          <Loaded query={query} rows={12}>
            {() => (
              <DataTable
                label={t('table')}
                columns={columns}
                rows={rows}
                rowKey={(body) => body.id}
                rowName={(body) => body.name_en}
                sort={sort}
                onSort={(next) => set({ sort: next })}
                hidden={hidden}
                selection={{ picked, onChange: setPicked }}
                onOpen={onOpen}
                onEnd={onEnd}
                loadingMore={isFetchingNextPage}
                empty={<NoBodies view={view} />}
              />
            )}
          </Loaded>
          <BulkModules view={view} total={total ?? 0} picked={picked} onPick={setPicked} />
        </div>
      </div>
    </Page>
  );
}

function Count({ total }: { total: number | undefined }) {
  const t = useTexts();
  if (total === undefined) return null;
  return (
    <span className={classes.count} role="status">
      {t('bodies', { count: total })}
    </span>
  );
}

function Export({ view }: { view: View }) {
  const t = useTexts();
  const collect = useAllBodies();
  const save = () =>
    collect.mutate(view, {
      onSuccess: (rows) => {
        const cells = rows.map((row) => EXPORTED.map((field) => row[field]));
        downloadCsv('local-bodies.csv', csvOf(EXPORTED, cells));
      },
    });
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} />}
      loading={collect.isPending}
      onClick={save}
    >
      {t('export')}
    </Button>
  );
}

function NoBodies({ view }: { view: View }) {
  const t = useBodiesTexts();
  const { q, ...lists } = view.filter;
  const isFiltered = q !== '' || Object.values(lists).some((list) => list.length > 0);
  if (isFiltered) return <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>;
  return (
    <EmptyState title={t('noneTitle')} act={<Link to="/onboarding">{t('noneAct')}</Link>}>
      {t('noneText')}
    </EmptyState>
  );
}
