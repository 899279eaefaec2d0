import { useCallback, useMemo } from 'react';
import { useUrlState } from '@/platform/routing';
import { DataTable, EmptyState, Loaded, Page, PageHeader, SearchBox } from '@/ui';
import { useJournal } from '../api/useJournal';
import classes from '../console.module.css';
import { useJournalColumns } from './columns';
import { filterOf } from './filter';
import { JournalFacets } from './JournalFacets';
import { useJournalTexts } from './texts';

/** Who did what on the console, to which body, and why. */
export function JournalPage() {
  const t = useJournalTexts();
  const [url, set] = useUrlState();
  const filter = useMemo(() => filterOf(url), [url]);
  const query = useJournal(filter);
  const columns = useJournalColumns();
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.results) ?? [], [query.data]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const onSearch = useCallback((q: string) => set({ q }), [set]);
  return (
    <Page>
      <PageHeader title={t('title')}>{t('subtitle')}</PageHeader>
      <div className={classes.split}>
        <JournalFacets filter={filter} set={set} />
        <div className={classes.stack}>
          <div className={classes.tools}>
            <SearchBox label={t('search')} value={filter.q ?? ''} onChange={onSearch} />
          </div>
          <Loaded query={query} rows={12}>
            {() => (
              <DataTable
                label={t('table')}
                columns={columns}
                rows={rows}
                rowKey={(entry) => entry.id}
                onEnd={onEnd}
                loadingMore={isFetchingNextPage}
                empty={<EmptyState title={t('noneTitle')}>{t('noneText')}</EmptyState>}
              />
            )}
          </Loaded>
        </div>
      </div>
    </Page>
  );
}
