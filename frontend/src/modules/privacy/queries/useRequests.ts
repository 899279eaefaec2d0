import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';
import type { Kind, State } from '../privacy';

export interface RequestFilter {
  state?: State;
  kind?: Kind;
}

export function useRequests(filter: RequestFilter) {
  return useInfiniteQuery({
    queryKey: ['privacy', 'requests', filter],
    queryFn: ({ pageParam: cursor }) =>
      read(
        client.GET('/api/modules/privacy/requests/', {
          params: { query: { ...filter, ...(cursor && { cursor }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}
