import { useQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';

export const runKey = (id: string) => ['console', 'run', id] as const;

/** A register and how far it has come; asked again while it works. */
export function useRun(id: string) {
  return useQuery({
    queryKey: runKey(id),
    queryFn: () =>
      read(client.GET('/api/console/onboarding/runs/{id}/', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 1000 : false),
  });
}
