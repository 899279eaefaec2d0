import { useInfiniteQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';

/** One's own visits; for the state, everybody's. */
export function useVisits() {
  return useInfiniteQuery({
    queryKey: ['console', 'visits', 'list'],
    queryFn: ({ pageParam: cursor }) =>
      read(
        client.GET('/api/console/visits/', { params: { query: { ...(cursor && { cursor }) } } }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 15_000,
  });
}
