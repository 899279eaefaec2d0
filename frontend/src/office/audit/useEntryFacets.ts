import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';
import type { EntryFilter } from './filter';

/** How many entries there are under each value that could be chosen. */
export function useEntryFacets(filter: EntryFilter) {
  return useQuery({
    queryKey: ['audit', 'facets', filter],
    queryFn: () =>
      read(client.GET('/api/office/audit/entries/facets/', { params: { query: filter } })),
    placeholderData: keepPreviousData,
  });
}
