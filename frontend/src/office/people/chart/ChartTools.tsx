import { Button } from '@mantine/core';
import { useUrlState } from '@/platform/routing';
import { DayField } from '../parts/DayField';
import { today } from '../parts/day';
import { useMay } from '../parts/useMay';
import type { ChartSeat } from '../types';
import classes from './chart.module.css';
import { useChartTexts } from './chartTexts';

interface Props {
  on: string;
  seats: readonly ChartSeat[];
}

/** The day shown, and how many seats stand without anybody. */
export function ChartTools({ on, seats }: Props) {
  const c = useChartTexts();
  const [url, set] = useUrlState();
  const { changeSeats } = useMay();
  const open = seats.filter((seat) => seat.is_open);
  const empty = open.filter(
    (seat) => !seat.is_for_visitors && (seat.state === 'vacant' || seat.state === 'absent'),
  );
  const isToday = on === today();
  return (
    <div className={classes.tools}>
      <div className={classes.day}>
        <DayField
          label={c('asOn')}
          value={on}
          onChange={(day) => set({ on: day === today() ? '' : day })}
        />
        {!isToday && (
          <Button variant="default" onClick={() => set({ on: '' })}>
            {c('backToToday')}
          </Button>
        )}
      </div>
      <div className={classes.counts}>
        <span>
          {c('counts', { count: open.length })} ·{' '}
          {empty.length === 0 ? c('allManned') : c('vacantCount', { count: empty.length })}
        </span>
        {changeSeats && open.length < seats.length && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => set({ closed: url.closed === '1' ? '' : '1' })}
          >
            {c(url.closed === '1' ? 'hideClosed' : 'showClosed')}
          </Button>
        )}
      </div>
    </div>
  );
}
