import { useMemo } from 'react';
import { format } from '@/platform/format';
import { Sparkline, StatusBadge, type Column, type Tone } from '@/ui';
import type { PlaceArrivals } from '../api/useArrivals';
import type { LoggedMessage } from '../api/useMessageLog';
import { BodyName } from '../BodyName';
import { verdictTones } from '../VerdictBadge';
import { useLocal } from '@/platform/i18n';
import { useMessageTexts } from './texts';

const KNOWN = [
  'sign-in',
  'counter-code-notice',
  'invitation',
  'account',
  'password-link',
  'visit-asked',
  'visit-started',
  'visit-over',
] as const;
const stateTones: Record<LoggedMessage['state'] & string, Tone> = {
  queued: 'working',
  sent: 'done',
  delivered: 'ontime',
  failed: 'late',
};

export function ArrivalBadge({ row, plain = false }: { row: PlaceArrivals; plain?: boolean }) {
  const t = useMessageTexts();
  return (
    <StatusBadge tone={verdictTones[row.verdict]} plain={plain}>
      {t(`verdict.${row.verdict}`)}
    </StatusBadge>
  );
}

export function useArrivalColumns(): Column<PlaceArrivals>[] {
  const t = useMessageTexts();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('body'),
        sort: 'name',
        width: '22%',
        card: 'title',
        cell: (row) => <BodyName body={row.place} to="/messages/$id" />,
      },
      {
        id: 'channel',
        header: t('channel'),
        sort: 'channel',
        cell: (row) => <span className="nowrap">{t(`channel.${row.channel}`)}</span>,
      },
      {
        id: 'verdict',
        header: t('verdict'),
        sort: 'verdict',
        cell: (row) => <ArrivalBadge row={row} plain />,
      },
      ...(['asked', 'late', 'failed'] as const).map((figure) => ({
        id: figure,
        header: t(figure),
        sort: figure,
        numeric: true,
        cell: (row: PlaceArrivals) => format.number(row.hour[figure]),
      })),
      {
        id: 'median',
        header: t('median'),
        sort: 'median',
        numeric: true,
        cell: (row) => format.duration(row.hour.median_s),
      },
      {
        id: 'p95',
        header: t('p95'),
        sort: 'p95',
        numeric: true,
        cell: (row) => format.duration(row.hour.p95_s),
      },
      {
        id: 'day',
        header: t('day'),
        width: '112px',
        cell: (row) => (
          <Sparkline
            values={row.spark}
            label={t('dayOf', {
              total: format.number(row.day.asked),
              top: format.number(Math.max(...row.spark, 0)),
            })}
          />
        ),
      },
    ],
    [t],
  );
}

export function useLogColumns(): Column<LoggedMessage>[] {
  const t = useMessageTexts();
  const local = useLocal();
  return useMemo(
    () => [
      {
        id: 'at',
        header: t('at'),
        card: 'title',
        cell: (row) => <span className="nowrap">{format.dateTime(row.created_at)}</span>,
      },
      { id: 'to', header: t('to'), cell: (row) => <span dir="ltr">{row.recipient_masked}</span> },
      {
        id: 'purpose',
        header: t('purpose'),
        cell: (row) => {
          const known = KNOWN.find((each) => each === row.purpose);
          return known === undefined ? row.purpose : t(`purpose.${known}`);
        },
      },
      {
        id: 'state',
        header: t('state'),
        cell: (row) => {
          const state = row.state ?? 'queued';
          return (
            <StatusBadge tone={stateTones[state]} plain>
              {t(`state.${state}`)}
            </StatusBadge>
          );
        },
      },
      {
        id: 'took',
        header: t('took'),
        numeric: true,
        cell: (row) => format.duration(row.seconds),
      },
      {
        id: 'attempts',
        header: t('attempts'),
        numeric: true,
        cell: (row) => format.number(row.attempts),
      },
      {
        id: 'error',
        header: t('error'),
        width: '26%',
        cell: (row) => local(row, 'error') || '—',
      },
    ],
    [t, local],
  );
}
