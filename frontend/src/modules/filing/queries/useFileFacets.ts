import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';
import type { FileFilter } from '../filter';

/** How many pending files stand under each value. */
export function useFileFacets(filter: FileFilter) {
  return useQuery({
    queryKey: ['filing', 'files', 'facets', filter],
    queryFn: () =>
      read(client.GET('/api/modules/filing/files/facets/', { params: { query: filter } })),
    placeholderData: keepPreviousData,
  });
}
