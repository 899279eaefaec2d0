import { Button } from '@mantine/core';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { Card, ToneShape } from '@/ui';
import { useMay } from '../parts/useMay';
import { useWaiting } from '../parts/useWaiting';
import { useTexts } from '../texts';
import type { ChartAlert, ChartSeat } from '../types';
import classes from './chart.module.css';
import { useChartTexts } from './chartTexts';
import { seatActs, type SeatAct } from './seatActs';

interface Props {
  alerts: readonly ChartAlert[];
  seats: readonly ChartSeat[];
  onAct: (act: SeatAct, seat: ChartSeat) => void;
}

/** More than these are folded, so that the chart itself stays in view. */
const OPEN = 4;

/** What helps against an alert, the best first. */
const REMEDIES: Record<ChartAlert['kind'], readonly SeatAct[]> = {
  vacant: ['post', 'charge'],
  absent_without_charge: ['charge'],
  ends_soon: ['charge'],
};

/** Seats whose work nobody does, or soon nobody will, each with the act that mends it. */
export function ChartAlerts({ alerts, ...rest }: Props) {
  const c = useChartTexts();
  if (alerts.length === 0) return null;
  const list = (
    <ul className={classes.alerts}>
      {alerts.map((alert) => (
        <AlertLine key={`${alert.seat_id} ${alert.kind}`} alert={alert} {...rest} />
      ))}
    </ul>
  );
  if (alerts.length <= OPEN) return <Card title={c('alerts')}>{list}</Card>;
  return (
    <Card>
      <details className={classes.folded}>
        <summary>{c('alertCount', { count: alerts.length })}</summary>
        {list}
      </details>
    </Card>
  );
}

function AlertLine({ alert, seats, onAct }: Omit<Props, 'alerts'> & { alert: ChartAlert }) {
  const t = useTexts();
  const c = useChartTexts();
  const local = useLocal();
  const may = useMay();
  const waitingOf = useWaiting();
  const seat = seats.find((each) => each.id === alert.seat_id);
  if (seat === undefined) return <li>{local(alert, 'text')}</li>;
  const name = local(seat, 'name');
  const waiting = waitingOf(seat.waiting);
  const kind = alert.since === null ? 'never' : alert.kind;
  const open = seatActs(seat, may);
  return (
    <li>
      <span className={classes.alertText} data-tone={alert.kind === 'ends_soon' ? 'soon' : 'late'}>
        <ToneShape tone={alert.kind === 'ends_soon' ? 'soon' : 'late'} />
        <a href={`#seat-${seat.id}`}>
          {c(`alert.${kind}`, { seat: name, date: format.date(alert.since) })}
        </a>
        {waiting !== '' && <span>{t('waiting', { what: waiting })}</span>}
      </span>
      <span className={classes.line}>
        {REMEDIES[alert.kind]
          .filter((act) => open.includes(act))
          .map((act) => (
            <Button key={act} variant="default" size="compact-sm" onClick={() => onAct(act, seat)}>
              {c(act)}
              <span className="visually-hidden">: {name}</span>
            </Button>
          ))}
      </span>
    </li>
  );
}
