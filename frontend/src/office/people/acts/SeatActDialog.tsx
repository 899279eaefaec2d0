import type { SeatAct } from '../chart/seatActs';
import { seatsHeldBy } from '../chart/tree';
import type { Chart, ChartSeat } from '../types';
import { CloseSeatDialog } from './CloseSeatDialog';
import { EndPostingDialog } from './EndPostingDialog';
import { LeaveDialog } from './LeaveDialog';
import { PostDialog } from './PostDialog';
import { SeatDialog } from './SeatDialog';

export interface ChosenAct {
  act: SeatAct;
  seat: ChartSeat;
}

interface Props {
  chosen: ChosenAct;
  chart: Chart;
  onClose: () => void;
  /** What was done, in words. */
  onDone: (what: string) => void;
}

/** The dialog of the act chosen on the chart. */
export function SeatActDialog({ chosen: { act, seat }, chart, ...rest }: Props) {
  const { holder, charge } = seat;
  if (act === 'post') return <PostDialog kind="holder" seat={seat} {...rest} />;
  if (act === 'charge') return <PostDialog kind="charge" seat={seat} {...rest} />;
  if (act === 'edit') return <SeatDialog seat={seat} {...rest} />;
  if (act === 'close' || act === 'reopen') return <CloseSeatDialog seat={seat} {...rest} />;
  if (act === 'leave' && holder !== null) {
    const seats = seatsHeldBy(chart.seats, holder.user_id);
    return <LeaveDialog person={holder} seats={seats} {...rest} />;
  }
  const posting = act === 'endCharge' ? charge : holder;
  if (posting === null) return null;
  return <EndPostingDialog posting={posting} seat={seat} {...rest} />;
}
