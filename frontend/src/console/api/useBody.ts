import { useQuery } from '@tanstack/react-query';
import { client, readVersioned } from '@/platform/api';

export const bodyKey = (id: string) => ['console', 'bodies', 'one', id] as const;

export function useBody(id: string) {
  return useQuery({
    queryKey: bodyKey(id),
    queryFn: () =>
      readVersioned(client.GET('/api/console/bodies/{id}/', { params: { path: { id } } })),
  });
}
