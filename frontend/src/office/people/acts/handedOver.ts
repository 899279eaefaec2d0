import type { ChartPerson, ChartSeat, Named } from '../types';

export interface HeldSeat extends Named {
  id: string;
}
/** Who takes charge, by the id of the seat. */
export type Charges = Readonly<Record<string, string | null>>;

/** Who is in charge of which seat today, by the id of the seat. */
export function chargesToday(seats: readonly ChartSeat[]): ReadonlyMap<string, ChartPerson> {
  return new Map(seats.flatMap(({ id, charge }) => (charge === null ? [] : [[id, charge]])));
}

/**
 * The charges to give. Whoever is in charge today lays it down for them in the same act; who is
 * in charge already, without an end, stays so.
 */
export function handOver(
  seats: readonly HeldSeat[],
  chosen: Charges,
  today: ReadonlyMap<string, ChartPerson>,
) {
  return seats.flatMap(({ id: seat_id }) => {
    const user_id = chosen[seat_id] ?? null;
    const now = today.get(seat_id);
    if (user_id === null || (now?.user_id === user_id && now.ends_on === null)) return [];
    return [{ seat_id, user_id, takes_over: now !== undefined }];
  });
}

/** Seats for which nobody was chosen and nobody is in charge. */
export function leftOpen(
  seats: readonly HeldSeat[],
  chosen: Charges,
  today: ReadonlyMap<string, ChartPerson>,
): HeldSeat[] {
  return seats.filter(({ id }) => (chosen[id] ?? null) === null && !today.has(id));
}
