import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';

export type LoggedMessage = Schema['Message'];

/** One body's messages, masked, newest first, a page at a time. */
export function useMessageLog(id: string, filter: { channel: string; state: string }) {
  return useInfiniteQuery({
    queryKey: ['console', 'messages', id, 'log', filter],
    queryFn: ({ pageParam: cursor }) =>
      read(
        client.GET('/api/console/messages/{id}/log/', {
          params: { path: { id }, query: { ...filter, ...(cursor && { cursor }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });
}
