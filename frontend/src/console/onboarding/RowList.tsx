import { useCallback, useMemo } from 'react';
import { useBodyTexts, type BodyType } from '@/platform/bodies';
import { format } from '@/platform/format';
import { useUrlState } from '@/platform/routing';
import {
  type Column,
  DataTable,
  EmptyState,
  Loaded,
  SearchBox,
  StatusBadge,
  type Tone,
} from '@/ui';
import { useRunRows, type RunRow } from '../api/useRunRows';
import type { Run } from '../api/useRuns';
import classes from '../console.module.css';
import styles from './onboarding.module.css';
import { useTexts } from '../texts';
import { texts, useOnboardingTexts } from './texts';

const tones: Record<RunRow['status'], Tone> = {
  invalid: 'late',
  existing: 'done',
  waiting: 'neutral',
  working: 'working',
  active: 'ontime',
  failed: 'late',
};
const STATUSES = Object.keys(tones) as RunRow['status'][];

/** Each row of the file with what to correct beside it; filtered by status and text. */
export function RowList({ run }: { run: Run }) {
  const t = useOnboardingTexts();
  const shared = useTexts();
  const [{ status = '', q = '' }, set] = useUrlState();
  const columns = useRowColumns();
  const query = useRunRows(run.id, { status, q }, run.state === 'running');
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.results) ?? [], [query.data]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <>
      <div className={classes.tools}>
        <SearchBox label={shared('search')} value={q} onChange={(next) => set({ q: next })} />
        <div className={styles.statuses}>
          {STATUSES.filter((each) => run.counts[each] > 0 || each === status).map((each) => (
            <button
              key={each}
              type="button"
              className={styles.status}
              aria-pressed={status === each}
              onClick={() => set({ status: status === each ? '' : each })}
            >
              <StatusBadge tone={tones[each]} plain>
                {t(`row.${each}`)}
              </StatusBadge>
              {format.number(run.counts[each])}
            </button>
          ))}
        </div>
      </div>
      <Loaded query={query} rows={12}>
        {() => (
          <DataTable
            label={t('table')}
            columns={columns}
            rows={rows}
            rowKey={(row) => String(row.line)}
            onEnd={onEnd}
            loadingMore={isFetchingNextPage}
            empty={<EmptyState title={t('noRows')}>{t('noRowsText')}</EmptyState>}
          />
        )}
      </Loaded>
    </>
  );
}

function useRowColumns(): Column<RunRow>[] {
  const t = useOnboardingTexts();
  const type = useBodyTexts();
  return useMemo(
    () => [
      { id: 'line', header: t('line'), numeric: true, width: '64px', cell: (row) => row.line },
      { id: 'code', header: t('code'), cell: (row) => <code>{row.code || '—'}</code> },
      {
        id: 'name',
        header: t('name'),
        card: 'title',
        width: '22%',
        cell: (row) => <RowName row={row} />,
      },
      {
        id: 'type',
        header: t('type'),
        cell: (row) =>
          `type.${row.type}` in bodyTypes ? type(`type.${row.type as BodyType}`) : row.type,
      },
      { id: 'district', header: t('district'), cell: (row) => row.district },
      { id: 'status', header: t('status'), cell: (row) => <RowStatus row={row} /> },
      { id: 'remarks', header: t('remarks'), width: '30%', cell: (row) => <Remarks row={row} /> },
    ],
    [t, type],
  );
}

const bodyTypes = {
  'type.grama_panchayat': true,
  'type.block_panchayat': true,
  'type.district_panchayat': true,
  'type.municipality': true,
  'type.corporation': true,
};

function RowName({ row }: { row: RunRow }) {
  return (
    <span className={classes.name}>
      {row.body_url === null ? row.name_en : <a href={row.body_url}>{row.name_en}</a>}
      <span lang="ml">{row.name_ml}</span>
    </span>
  );
}

function RowStatus({ row }: { row: RunRow }) {
  const t = useOnboardingTexts();
  const key = `stage.${row.stage}`;
  const isWorking = row.status === 'working' && key in texts.en;
  return (
    <StatusBadge tone={tones[row.status]} plain>
      {isWorking ? t(key as 'stage.draft') : t(`row.${row.status}`)}
    </StatusBadge>
  );
}

function Remarks({ row }: { row: RunRow }) {
  const t = useOnboardingTexts();
  return (
    <>
      {row.errors.map((error) => (
        <div key={error.field + error.code} className={styles.error}>
          {error.field !== '' && <code>{error.field}</code>} <Message text={error.message} />
        </div>
      ))}
      {row.notices.map((notice) => (
        <div key={notice.field + notice.code} className="soft">
          {notice.message}
        </div>
      ))}
      {row.invitation_url !== '' && <a href={row.invitation_url}>{t('invitation')}</a>}
    </>
  );
}

const LONG = 160;

/** A long message keeps its row low until it is asked for. */
function Message({ text }: { text: string }) {
  if (text.length <= LONG) return text;
  return (
    <details>
      <summary>{text.slice(0, LONG - 20)}…</summary>
      {text}
    </details>
  );
}
