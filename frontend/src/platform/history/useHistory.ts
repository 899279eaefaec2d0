import { useInfiniteQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';

/** What was done to one record, the last act first; asked for once it is looked at. */
export function useHistory(subject: string, id: string, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ['history', subject, id],
    queryFn: ({ pageParam: cursor }) =>
      read(
        client.GET('/api/office/audit/history/', {
          params: { query: { subject, id, limit: 30, ...(cursor && { cursor }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    enabled,
    staleTime: 0,
  });
}
