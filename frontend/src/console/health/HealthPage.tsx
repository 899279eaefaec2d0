import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { BODY_TYPES, useBodyTexts, type BodyType } from '@/platform/bodies';
import { format } from '@/platform/format';
import { listOf, useUrlState } from '@/platform/routing';
import { Columns, DataTable, EmptyState, FacetList, Figure, Figures, SearchBox } from '@/ui';
import { useHealth, type HealthRow } from '../api/useHealth';
import { BoardPage } from '../BoardPage';
import classes from '../console.module.css';
import { DistrictTiles } from '../DistrictTiles';
import { FacetPanel } from '../FacetPanel';
import { useTexts } from '../texts';
import { VERDICTS } from '../VerdictBadge';
import { useHealthColumns } from './columns';
import { byDistrict, counted, fits, sorted, type HealthFilter } from './rows';
import { ScannerNotice } from './ScannerNotice';
import { useHealthTexts } from './texts';

type Answer = NonNullable<ReturnType<typeof useHealth>['data']>;

export function HealthPage() {
  const t = useHealthTexts();
  return (
    <BoardPage title={t('title')} subtitle={t('subtitle')} query={useHealth()} rows={12}>
      {(health) => (
        <>
          <ScannerNotice scanner={health.scanner} />
          {health.rows.length === 0 ? (
            <EmptyState title={t('noBodies')}>{t('noBodiesText')}</EmptyState>
          ) : (
            <HealthBoard health={health} />
          )}
        </>
      )}
    </BoardPage>
  );
}

function HealthBoard({ health }: { health: Answer }) {
  const t = useHealthTexts();
  const shared = useTexts();
  const words = useBodyTexts();
  const navigate = useNavigate();
  const columns = useHealthColumns();
  const [url, set] = useUrlState();
  const filter = useMemo<HealthFilter>(
    () => ({
      q: url.q ?? '',
      type: listOf(url.type),
      district: listOf(url.district),
      verdict: listOf(url.verdict),
    }),
    [url.q, url.type, url.district, url.verdict],
  );
  const sort = url.sort ?? 'verdict';
  const rows = useMemo(
    () =>
      sorted(
        health.rows.filter((row) => fits(row, filter)),
        sort,
      ),
    [health.rows, filter, sort],
  );
  const districts = useMemo(
    () => byDistrict(health.rows.filter((row) => fits(row, filter, 'district'))),
    [health.rows, filter],
  );
  const open = useCallback(
    (row: HealthRow) => void navigate({ to: '/health/$id', params: { id: row.id } }),
    [navigate],
  );
  const options = (
    part: 'type' | 'verdict',
    order: readonly string[],
    label: (v: string) => string,
  ) => {
    const counts = counted(
      health.rows.filter((row) => fits(row, filter, part)),
      part,
    );
    return order.map((value) => ({ value, label: label(value), count: counts.get(value) ?? 0 }));
  };
  return (
    <>
      <Columns first="even">
        <>
          <HealthTotals totals={health.totals} />
          <FacetPanel
            isAcross
            chosen={filter.type.length + filter.verdict.length + filter.district.length}
            onClear={() => set({ type: '', verdict: '', district: '' })}
          >
            <FacetList
              title={t('verdict')}
              options={options('verdict', VERDICTS, (value) =>
                shared(`verdict.${value as HealthRow['verdict']}`),
              )}
              chosen={filter.verdict}
              onChange={(chosen) => set({ verdict: chosen.join(',') })}
            />
            <FacetList
              title={shared('type')}
              options={options('type', BODY_TYPES, (value) => words(`type.${value as BodyType}`))}
              chosen={filter.type}
              onChange={(chosen) => set({ type: chosen.join(',') })}
            />
          </FacetPanel>
        </>
        <DistrictTiles
          districts={districts}
          chosen={filter.district}
          onChoose={(code) => set({ district: toggled(filter.district, code).join(',') })}
        />
      </Columns>
      <div className={classes.tools}>
        <SearchBox label={shared('search')} value={filter.q} onChange={(q) => set({ q })} />
        <span className={classes.count} role="status">
          {shared('bodies', { count: rows.length })}
        </span>
      </div>
      <DataTable
        label={t('table')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        sort={sort}
        onSort={(next) => set({ sort: next })}
        onOpen={open}
        empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      />
    </>
  );
}

function toggled(chosen: readonly string[], code: string): string[] {
  return chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code];
}

function HealthTotals({ totals }: { totals: Answer['totals'] }) {
  const t = useHealthTexts();
  const shared = useTexts();
  return (
    <Figures>
      {VERDICTS.map((verdict) => (
        <Figure key={verdict} label={shared(`verdict.${verdict}`)}>
          {format.number(totals[verdict])}
        </Figure>
      ))}
      <Figure label={t('requests')}>{format.number(totals.requests_hour)}</Figure>
      <Figure label={t('errors')}>{format.number(totals.errors_hour)}</Figure>
    </Figures>
  );
}
