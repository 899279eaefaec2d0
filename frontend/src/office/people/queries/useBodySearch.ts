import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';

/** Near matches for a body's name in either script; asks nothing for an empty box. */
export function useBodySearch(q: string) {
  return useQuery({
    queryKey: ['directory', 'bodies', q],
    queryFn: () =>
      read(client.GET('/api/directory/bodies/', { params: { query: { q, limit: 12 } } })),
    enabled: q !== '',
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  });
}
