import { useInfiniteQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';

/** Which rights a visitor used, page by page. */
export function useVisitActs(id: string, isOpen: boolean) {
  return useInfiniteQuery({
    queryKey: ['console', 'visits', 'acts', id],
    queryFn: ({ pageParam: cursor }) =>
      read(
        client.GET('/api/console/visits/{visit_id}/acts/', {
          params: { path: { visit_id: id }, query: { ...(cursor && { cursor }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: isOpen ? 10_000 : false,
  });
}
