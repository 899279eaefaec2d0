import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { client, read, type Schema } from '@/platform/api';

export type RunRow = Schema['Row'];

/** The rows of a register; asked again while they move, and once more when they have stopped. */
export function useRunRows(id: string, filter: { status: string; q: string }, isMoving: boolean) {
  const query = useInfiniteQuery({
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
  const { refetch } = query;
  const wasMoving = useRef(isMoving);
  useEffect(() => {
    if (wasMoving.current && !isMoving) void refetch();
    wasMoving.current = isMoving;
  }, [isMoving, refetch]);
  return query;
}
