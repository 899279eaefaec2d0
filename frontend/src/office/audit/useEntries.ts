import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';
import type { EntryFilter } from './filter';

/** The record a page at a time, the last entry first. */
export function useEntries(filter: EntryFilter) {
  return useInfiniteQuery({
    queryKey: ['audit', 'entries', filter],
    queryFn: ({ pageParam: cursor }) =>
      read(
        client.GET('/api/office/audit/entries/', {
          params: { query: { ...filter, ...(cursor && { cursor }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}
