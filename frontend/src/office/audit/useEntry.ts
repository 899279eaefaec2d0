import { useQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';

/** One entry. It never changes. */
export function useEntry(id: string) {
  return useQuery({
    queryKey: ['audit', 'entry', id],
    queryFn: () =>
      read(
        client.GET('/api/office/audit/entries/{entry_id}/', {
          params: { path: { entry_id: id } },
        }),
      ),
    staleTime: Infinity,
  });
}
