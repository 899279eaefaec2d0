import { useQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';

export function useVisit(id: string) {
  return useQuery({
    queryKey: ['office', 'visits', 'one', id],
    queryFn: () =>
      read(client.GET('/api/office/visits/{visit_id}/', { params: { path: { visit_id: id } } })),
  });
}
