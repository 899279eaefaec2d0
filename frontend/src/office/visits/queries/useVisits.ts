import { useInfiniteQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';

/** The visits to this office, the latest first; a request at the door shows within seconds. */
export function useVisits() {
  return useInfiniteQuery({
    queryKey: ['office', 'visits', 'list'],
    queryFn: ({ pageParam: cursor }) =>
      read(client.GET('/api/office/visits/', { params: { query: { ...(cursor && { cursor }) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 15_000,
  });
}
