import type { ChartSeat, Section } from '../types';

export interface Branch {
  seat: ChartSeat;
  groups: Group[];
}

/** Seats below one seat that belong to one section; null where that is the seat's own section. */
export interface Group {
  section: Section | null;
  branches: Branch[];
}

/** The office by reporting line, and below each seat by section. Every seat stands in it once. */
export function chartTree(seats: readonly ChartSeat[], sections: readonly Section[]): Group[] {
  const known = new Set(seats.map((seat) => seat.id));
  const named = new Map(sections.map((section) => [section.id, section]));
  const below = new Map<string | null, ChartSeat[]>();
  for (const seat of seats.toSorted((a, b) => a.position - b.position)) {
    const { reports_to_id: above } = seat;
    const key = above !== null && known.has(above) ? above : null;
    below.set(key, [...(below.get(key) ?? []), seat]);
  }
  const grouped = (above: string | null, ownSection: string | null): Group[] => {
    const groups = new Map<string | null, Branch[]>();
    for (const seat of below.get(above) ?? []) {
      const section = seat.section_id === ownSection ? null : seat.section_id;
      const branch = { seat, groups: grouped(seat.id, seat.section_id) };
      groups.set(section, [...(groups.get(section) ?? []), branch]);
    }
    return [...groups].map(([id, branches]) => ({
      section: id === null ? null : (named.get(id) ?? null),
      branches,
    }));
  };
  return grouped(null, null);
}

/** The open seats; a closed one stays while somebody still reports to it. */
export function seatsShown(seats: readonly ChartSeat[], withClosed: boolean): ChartSeat[] {
  if (withClosed) return [...seats];
  const above = new Set(seats.filter((seat) => seat.is_open).map((seat) => seat.reports_to_id));
  return seats.filter((seat) => seat.is_open || above.has(seat.id));
}

/** The seats that a person holds themselves, which is what they hand over when they go. */
export function seatsHeldBy(seats: readonly ChartSeat[], userId: string): ChartSeat[] {
  return seats.filter((seat) => seat.holder?.user_id === userId);
}
