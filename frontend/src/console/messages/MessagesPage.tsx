import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { listOf, useUrlState } from '@/platform/routing';
import { DataTable, EmptyState, FacetList, Notice, SearchBox } from '@/ui';
import { useArrivals, type PlaceArrivals } from '../api/useArrivals';
import { BoardPage } from '../BoardPage';
import classes from '../console.module.css';
import { FacetPanel } from '../FacetPanel';
import { VERDICTS } from '../VerdictBadge';
import { useArrivalColumns } from './columns';
import { CHANNELS, fits, keyOf, sorted, type ArrivalFilter } from './rows';
import { useTexts } from '../texts';
import { useMessageTexts } from './texts';

type Answer = NonNullable<ReturnType<typeof useArrivals>['data']>;

export function MessagesPage() {
  const t = useMessageTexts();
  return (
    <BoardPage title={t('title')} subtitle={t('subtitle')} query={useArrivals()} rows={8}>
      {(answer) => (
        <>
          <Carriers channels={answer.channels} />
          {answer.rows.length === 0 ? (
            <EmptyState title={t('noMessages')}>{t('noMessagesText')}</EmptyState>
          ) : (
            <Arrivals answer={answer} />
          )}
        </>
      )}
    </BoardPage>
  );
}

function Carriers({ channels }: { channels: readonly string[] }) {
  const t = useMessageTexts();
  const missing = CHANNELS.filter((channel) => !channels.includes(channel));
  if (missing.length === 0) return null;
  return (
    <Notice tone="soon">
      {t('noCarrier', { channels: missing.map((each) => t(`channel.${each}`)).join(', ') })}
    </Notice>
  );
}

function Arrivals({ answer: { rows } }: { answer: Answer }) {
  const t = useMessageTexts();
  const shared = useTexts();
  const navigate = useNavigate();
  const columns = useArrivalColumns();
  const [url, set] = useUrlState();
  const filter = useMemo<ArrivalFilter>(
    () => ({ q: url.q ?? '', channel: listOf(url.channel), verdict: listOf(url.verdict) }),
    [url.q, url.channel, url.verdict],
  );
  const sort = url.sort ?? 'verdict';
  const shown = useMemo(
    () =>
      sorted(
        rows.filter((row) => fits(row, filter)),
        sort,
      ),
    [rows, filter, sort],
  );
  const open = useCallback(
    (row: PlaceArrivals) => void navigate({ to: '/messages/$id', params: { id: row.place.id } }),
    [navigate],
  );
  const options = <V extends string>(
    part: 'channel' | 'verdict',
    order: readonly V[],
    label: (value: V) => string,
  ) =>
    order.map((value) => ({
      value,
      label: label(value),
      count: rows.filter((row) => row[part] === value && fits(row, filter, part)).length,
    }));
  return (
    <div className={classes.stack}>
      <FacetPanel
        isAcross
        chosen={filter.channel.length + filter.verdict.length}
        onClear={() => set({ channel: '', verdict: '' })}
      >
        <FacetList
          title={t('verdict')}
          options={options('verdict', VERDICTS, (value) => t(`verdict.${value}`))}
          chosen={filter.verdict}
          onChange={(chosen) => set({ verdict: chosen.join(',') })}
        />
        <FacetList
          title={t('channel')}
          options={options('channel', CHANNELS, (value) => t(`channel.${value}`))}
          chosen={filter.channel}
          onChange={(chosen) => set({ channel: chosen.join(',') })}
        />
      </FacetPanel>
      <div className={classes.tools}>
        <SearchBox label={shared('search')} value={filter.q} onChange={(q) => set({ q })} />
      </div>
      <DataTable
        label={t('table')}
        columns={columns}
        rows={shown}
        rowKey={keyOf}
        sort={sort}
        onSort={(next) => set({ sort: next })}
        onOpen={open}
        empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      />
      <p className="soft small">{t('lateMeans')}</p>
    </div>
  );
}
