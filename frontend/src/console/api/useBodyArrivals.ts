import { useQuery } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';

export type BodyArrivals = Schema['PlaceDetail'];

export function useBodyArrivals(id: string) {
  return useQuery({
    queryKey: ['console', 'messages', id],
    queryFn: () => read(client.GET('/api/console/messages/{id}/', { params: { path: { id } } })),
    refetchInterval: 15_000,
  });
}
