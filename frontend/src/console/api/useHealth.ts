import { useQuery } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';

export type HealthRow = Schema['HealthRow'];

/** All bodies in one answer; sorted and filtered on the screen. */
export function useHealth() {
  return useQuery({
    queryKey: ['console', 'health'],
    queryFn: () => read(client.GET('/api/console/health/')),
    refetchInterval: 15_000,
  });
}
