import type { Schema } from '@/platform/api';
import type { UrlState } from '@/platform/routing';

export type Entry = Schema['Entry'];

export const KINDS = ['read', 'write', 'refused'] as const;
const NAMES = ['q', 'actor', 'action', 'subject', 'subject_id', 'from', 'to'] as const;

/** What is asked of the record; what is left out asks nothing. */
export interface EntryFilter extends Partial<Record<(typeof NAMES)[number], string>> {
  kind?: (typeof KINDS)[number];
}

/** The filter that the URL holds; words it should not hold are passed over. */
export function filterOf(url: UrlState): EntryFilter {
  const kind = KINDS.find((each) => each === url.kind);
  const told = NAMES.flatMap((name) => (url[name] ? [[name, url[name]]] : []));
  return { ...(Object.fromEntries(told) as EntryFilter), ...(kind && { kind }) };
}

export const NO_FILTER = Object.fromEntries([...NAMES, 'kind'].map((name) => [name, '']));
