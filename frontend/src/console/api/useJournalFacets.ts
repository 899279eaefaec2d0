import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';
import type { JournalFilter } from './useJournal';

/** How many acts there are under each value that could be chosen. */
export function useJournalFacets(filter: JournalFilter) {
  return useQuery({
    queryKey: ['console', 'journal', 'facets', filter],
    queryFn: () => read(client.GET('/api/console/journal/facets/', { params: { query: filter } })),
    placeholderData: keepPreviousData,
  });
}
