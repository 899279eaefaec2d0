import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';
import type { Category, ComplaintState } from '../complaint';

export interface ComplaintFilter {
  state?: ComplaintState;
  category?: Category;
  ward?: number;
}

export function useComplaints(filter: ComplaintFilter) {
  return useInfiniteQuery({
    queryKey: ['grievances', 'complaints', filter],
    queryFn: ({ pageParam: cursor }) =>
      read(
        client.GET('/api/modules/grievances/complaints/', {
          params: { query: { ...filter, ...(cursor && { cursor }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}
