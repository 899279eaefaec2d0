import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';

export type RunRow = Schema['Row'];

export function useRunRows(id: string, filter: { status: string; q: string }, isMoving: boolean) {
  return useInfiniteQuery({
    queryKey: ['console', 'run', id, 'rows', filter],
    queryFn: ({ pageParam: cursor }) =>
      read(
        client.GET('/api/console/onboarding/runs/{id}/rows/', {
          params: {
            path: { id },
            query: {
              ...(filter.status && { status: [filter.status] }),
              ...(filter.q && { q: filter.q }),
              ...(cursor && { cursor }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: isMoving ? 3000 : false,
  });
}
