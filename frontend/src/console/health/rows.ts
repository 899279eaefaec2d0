import type { HealthRow } from '../api/useHealth';
import type { Verdict } from '../VerdictBadge';

export interface HealthFilter {
  q: string;
  type: string[];
  district: string[];
  verdict: string[];
}

type Part = 'type' | 'district' | 'verdict';

/** A part's own choice is left out when its counts are made, so that its other values show. */
export function fits(row: HealthRow, filter: HealthFilter, without?: Part): boolean {
  const q = filter.q.trim().toLowerCase();
  const isNamed =
    q === '' || [row.name_en.toLowerCase(), row.name_ml, row.slug].some((name) => name.includes(q));
  return (
    isNamed &&
    (['type', 'district', 'verdict'] as const).every(
      (part) => part === without || filter[part].length === 0 || filter[part].includes(row[part]),
    )
  );
}

export function counted(rows: readonly HealthRow[], part: Part): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row[part], (counts.get(row[part]) ?? 0) + 1);
  return counts;
}

const gravity: Record<Verdict, number> = { bad: 0, watch: 1, quiet: 2, ok: 3 };

type Value = string | number | null;
const values: Record<string, (row: HealthRow) => Value> = {
  name: (row) => row.name_en,
  verdict: (row) => gravity[row.verdict],
  requests: (row) => row.requests_hour,
  errors: (row) => row.errors_hour,
  p95: (row) => row.p95_ms,
  queue: (row) => row.queue_age_s,
  last: (row) => row.last_activity_at,
  district: (row) => row.district,
  version: (row) => row.schema_version,
};

const compared = (a: Value, b: Value): number => {
  if (a === null || b === null) return 0;
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : String(a).localeCompare(String(b));
};

/** Rows without the figure come last either way. */
export function sorted(rows: readonly HealthRow[], sort: string): HealthRow[] {
  const value = values[sort.replace('-', '')] ?? ((row: HealthRow) => gravity[row.verdict]);
  const way = sort.startsWith('-') ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [first, second] = [value(a), value(b)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return way * compared(first, second) || a.name_en.localeCompare(b.name_en);
  });
}

export interface DistrictHealth {
  total: number;
  bad: number;
  watch: number;
  quiet: number;
}

export function byDistrict(rows: readonly HealthRow[]): Map<string, DistrictHealth> {
  const districts = new Map<string, DistrictHealth>();
  for (const row of rows) {
    const sum = districts.get(row.district) ?? { total: 0, bad: 0, watch: 0, quiet: 0 };
    sum.total += 1;
    if (row.verdict !== 'ok') sum[row.verdict] += 1;
    districts.set(row.district, sum);
  }
  return districts;
}
