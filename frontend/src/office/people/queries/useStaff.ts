import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';
import { peopleKey } from './peopleKey';

/** The staff a page at a time. */
export function useStaff(q: string) {
  return useInfiniteQuery({
    queryKey: peopleKey('staff', q),
    queryFn: ({ pageParam: cursor }) =>
      read(
        client.GET('/api/office/staff/', {
          params: { query: { ...(q && { q }), ...(cursor && { cursor }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}
