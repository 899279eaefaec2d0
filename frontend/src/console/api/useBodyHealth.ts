import { useQuery } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';

export type BodyHealth = Schema['HealthDetail'];

export function useBodyHealth(id: string) {
  return useQuery({
    queryKey: ['console', 'health', id],
    queryFn: () => read(client.GET('/api/console/health/{id}/', { params: { path: { id } } })),
    refetchInterval: 30_000,
  });
}
