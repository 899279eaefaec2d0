import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { StatusBadge } from '@/ui';
import { lastDay } from '../parts/day';
import { PersonName } from '../parts/PersonName';
import { useTexts } from '../texts';
import type { ChartPerson, ChartSeat } from '../types';
import classes from './chart.module.css';
import { useChartTexts } from './chartTexts';

/** Who does the work of a seat on the day shown, for whom, and since when. */
export function SeatWho({ seat }: { seat: ChartSeat }) {
  const c = useChartTexts();
  const { holder, charge } = seat;
  if (!seat.is_open) return <StatusBadge tone="stopped">{c('closed')}</StatusBadge>;
  if (charge !== null) return <InCharge seat={seat} charge={charge} />;
  if (holder === null) return <Nobody seat={seat} />;
  return <Holder seat={seat} holder={holder} />;
}

function useSince() {
  const t = useTexts();
  return (day: string) => t('since', { date: format.date(day) });
}

function useWhyAway() {
  const c = useChartTexts();
  return ({ absence }: ChartSeat) =>
    absence === null ? c('away') : c('onLeaveTill', { date: format.date(lastDay(absence)) });
}

function InCharge({ seat, charge }: { seat: ChartSeat; charge: ChartPerson }) {
  const c = useChartTexts();
  const local = useLocal();
  const since = useSince();
  const whyAway = useWhyAway();
  const forWhom =
    seat.holder === null
      ? c('noHolder')
      : c('inChargeFor', { name: local(seat.holder, 'name'), why: whyAway(seat) });
  return (
    <div className={classes.who}>
      <span className={classes.line}>
        <StatusBadge tone="soon">{c('state.charge')}</StatusBadge>
        <PersonName person={charge} />
      </span>
      <span className="soft small">
        {forWhom} · {since(charge.starts_on)}
      </span>
    </div>
  );
}

function Nobody({ seat }: { seat: ChartSeat }) {
  const c = useChartTexts();
  const since = useSince();
  return (
    <div className={classes.who}>
      <span className={classes.line}>
        {seat.is_for_visitors ? (
          <StatusBadge tone="neutral">{c('forVisitors')}</StatusBadge>
        ) : (
          <StatusBadge tone="late">{c('state.vacant')}</StatusBadge>
        )}
        {seat.vacant_since !== null && (
          <span className="soft small">{since(seat.vacant_since)}</span>
        )}
      </span>
    </div>
  );
}

function Holder({ seat, holder }: { seat: ChartSeat; holder: ChartPerson }) {
  const c = useChartTexts();
  const t = useTexts();
  const since = useSince();
  const whyAway = useWhyAway();
  const ends =
    holder.ends_on === null
      ? ''
      : ` · ${t('until', { date: format.date(lastDay({ ends_on: holder.ends_on })) })}`;
  return (
    <div className={classes.who}>
      <span className={classes.line}>
        <PersonName person={holder} />
        {seat.state === 'absent' && <StatusBadge tone="late">{c('state.absent')}</StatusBadge>}
      </span>
      <span className="soft small">
        {seat.state === 'absent' ? whyAway(seat) : since(holder.starts_on)}
        {ends}
      </span>
    </div>
  );
}
