import { useMemo, useState } from 'react';
import { today as dayOfToday } from '../parts/day';
import { useChart } from '../queries/useChart';
import { chargesToday, handOver, leftOpen, type Charges, type HeldSeat } from './handedOver';

/** The choice of who takes charge of each seat, and what it comes to. */
export function useHandOver(seats: readonly HeldSeat[]) {
  const chart = useChart(dayOfToday()).data;
  const [chosen, setChosen] = useState<Charges>({});
  const today = useMemo(() => chargesToday(chart?.seats ?? []), [chart]);
  return {
    seats,
    chosen,
    choose: (seatId: string, userId: string | null) => setChosen({ ...chosen, [seatId]: userId }),
    today,
    waiting: (seatId: string) => chart?.seats.find((each) => each.id === seatId)?.waiting ?? [],
    open: leftOpen(seats, chosen, today),
    given: handOver(seats, chosen, today),
  };
}
