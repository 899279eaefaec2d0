import { useQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';

/** The parts of a body's office that can be asked for; asks nothing without a body. */
export function useVisitScope(bodyId: string | undefined) {
  return useQuery({
    queryKey: ['console', 'visits', 'scope', bodyId],
    queryFn: () =>
      read(
        client.GET('/api/console/visits/scope/{body_id}/', {
          params: { path: { body_id: bodyId ?? '' } },
        }),
      ),
    enabled: bodyId !== undefined,
  });
}
