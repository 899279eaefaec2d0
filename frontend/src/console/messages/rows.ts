import type { PlaceArrivals } from '../api/useArrivals';

export interface ArrivalFilter {
  q: string;
  channel: string[];
  verdict: string[];
}

type Part = 'channel' | 'verdict';

export const CHANNELS: readonly PlaceArrivals['channel'][] = ['sms', 'email'];

export const keyOf = (row: PlaceArrivals): string => `${row.place.id}/${row.channel}`;

/** A part's own choice is left out when its counts are made, so that its other values show. */
export function fits(row: PlaceArrivals, filter: ArrivalFilter, without?: Part): boolean {
  const q = filter.q.trim().toLowerCase();
  const { name_en, name_ml, slug } = row.place;
  return (
    (q === '' || [name_en.toLowerCase(), name_ml, slug].some((name) => name.includes(q))) &&
    (['channel', 'verdict'] as const).every(
      (part) => part === without || filter[part].length === 0 || filter[part].includes(row[part]),
    )
  );
}

const gravity: Record<PlaceArrivals['verdict'], number> = { bad: 0, watch: 1, ok: 2, quiet: 3 };

const values: Record<string, (row: PlaceArrivals) => number | string | null> = {
  verdict: (row) => gravity[row.verdict],
  name: (row) => row.place.name_en,
  channel: (row) => row.channel,
  asked: (row) => row.hour.asked,
  late: (row) => row.hour.late,
  failed: (row) => row.hour.failed,
  median: (row) => row.hour.median_s ?? null,
  p95: (row) => row.hour.p95_s ?? null,
};

/** Rows without the figure come last either way; level rows stay as the server sent them. */
export function sorted(rows: readonly PlaceArrivals[], sort: string): PlaceArrivals[] {
  const value = values[sort.replace('-', '')] ?? values.verdict;
  const way = sort.startsWith('-') ? -1 : 1;
  if (value === undefined) return [...rows];
  return rows.toSorted((a, b) => {
    const [first, second] = [value(a), value(b)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    if (typeof first === 'number' && typeof second === 'number') return way * (first - second);
    return way * String(first).localeCompare(String(second));
  });
}
