import { useQuery } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';

export type Run = Schema['Run'];

export function useRuns() {
  return useQuery({
    queryKey: ['console', 'runs'],
    queryFn: () => read(client.GET('/api/console/onboarding/runs/')),
  });
}
