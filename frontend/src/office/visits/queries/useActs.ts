import { useInfiniteQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';

/** What a visitor did here, page by page. */
export function useActs(id: string, isOpen: boolean) {
  return useInfiniteQuery({
    queryKey: ['office', 'visits', 'acts', id],
    queryFn: ({ pageParam: cursor }) =>
      read(
        client.GET('/api/office/visits/{visit_id}/acts/', {
          params: { path: { visit_id: id }, query: { ...(cursor && { cursor }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: isOpen ? 10_000 : false,
  });
}
