import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';

export type JournalEntry = Schema['JournalEntry'];

export interface JournalFilter {
  q?: string;
  since?: string;
  until?: string;
  actor: string[];
  action: string[];
  outcome: JournalEntry['outcome'][];
}

/** The acts that fit, a page at a time, the latest first. */
export function useJournal(filter: JournalFilter) {
  return useInfiniteQuery({
    queryKey: ['console', 'journal', 'list', filter],
    queryFn: ({ pageParam: cursor }) =>
      read(
        client.GET('/api/console/journal/', {
          params: { query: { ...filter, ...(cursor && { cursor }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}
