import { useQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';

export const visitKey = (id: string) => ['console', 'visits', 'one', id] as const;

export function useVisit(id: string) {
  return useQuery({
    queryKey: visitKey(id),
    queryFn: () =>
      read(client.GET('/api/console/visits/{visit_id}/', { params: { path: { visit_id: id } } })),
    refetchInterval: 10_000,
  });
}
