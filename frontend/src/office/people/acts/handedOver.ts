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
 * What a hand-over comes to: the charges to give, and the charges of today that end for them.
 * Whoever is in charge already, for as long as it takes, stays so.
 */
export function handOver(
  seats: readonly HeldSeat[],
  chosen: Charges,
  today: ReadonlyMap<string, ChartPerson>,
) {
  const given: { seat_id: string; user_id: string }[] = [];
  const replaced: string[] = [];
  for (const { id } of seats) {
    const userId = chosen[id] ?? null;
    const now = today.get(id);
    if (userId === null) continue;
    if (now?.user_id === userId && now.ends_on === null) continue;
    if (now !== undefined) replaced.push(now.posting_id);
    given.push({ seat_id: id, user_id: userId });
  }
  return { given, replaced };
}

/** Seats for which nobody was chosen and nobody is in charge. */
export function leftOpen(
  seats: readonly HeldSeat[],
  chosen: Charges,
  today: ReadonlyMap<string, ChartPerson>,
): HeldSeat[] {
  return seats.filter(({ id }) => (chosen[id] ?? null) === null && !today.has(id));
}
