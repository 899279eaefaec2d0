import { useQuery } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';

export type Fleet = Schema['FleetStatus'];

export function useFleet() {
  return useQuery({
    queryKey: ['console', 'fleet'],
    queryFn: () => read(client.GET('/api/console/fleet/')),
    refetchInterval: ({ state }) => (state.data?.rollout?.state === 'running' ? 1500 : 30_000),
  });
}
