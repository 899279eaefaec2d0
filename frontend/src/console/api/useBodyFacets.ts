import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';
import type { BodyFilter } from './useBodies';

export function useBodyFacets(filter: BodyFilter) {
  return useQuery({
    queryKey: ['console', 'bodies', 'facets', filter],
    queryFn: () => read(client.GET('/api/console/bodies/facets/', { params: { query: filter } })),
    placeholderData: keepPreviousData,
  });
}
