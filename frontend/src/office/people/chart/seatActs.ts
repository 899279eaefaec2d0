import type { ChartSeat } from '../types';

export type SeatAct =
  'post' | 'charge' | 'leave' | 'endHolder' | 'endCharge' | 'edit' | 'close' | 'reopen';

interface May {
  changeStaff: boolean;
  changeSeats: boolean;
}

/** What can be done with a seat as it stands today, the likeliest first. */
export function seatActs(seat: ChartSeat, may: May): SeatAct[] {
  const acts: [SeatAct, boolean][] = [
    ['post', may.changeStaff && seat.is_open && seat.holder === null],
    ['charge', may.changeStaff && seat.is_open && seat.charge === null],
    ['leave', may.changeStaff && seat.holder !== null && seat.absence === null],
    ['endCharge', may.changeStaff && seat.charge !== null],
    ['endHolder', may.changeStaff && seat.holder !== null],
    ['edit', may.changeSeats],
    ['close', may.changeSeats && seat.is_open],
    ['reopen', may.changeSeats && !seat.is_open],
  ];
  return acts.filter(([, isOpen]) => isOpen).map(([act]) => act);
}
