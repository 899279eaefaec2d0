import { listOf, type UrlState } from '@/platform/routing';
import type { JournalFilter } from '../api/useJournal';

export const FACETS = ['outcome', 'action', 'actor'] as const;
export const DAYS = ['since', 'until'] as const;
const OUTCOMES = ['done', 'refused', 'rolled-back'] as const;

/** The question that the URL holds; words it should not hold are passed over. */
export function filterOf(url: UrlState): JournalFilter {
  const chosen = listOf(url.outcome);
  return {
    ...(url.q && { q: url.q }),
    ...(url.since && { since: url.since }),
    ...(url.until && { until: url.until }),
    actor: listOf(url.actor),
    action: listOf(url.action),
    outcome: OUTCOMES.filter((each) => chosen.includes(each)),
  };
}
