import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, read } from '@/platform/api';
import { runKey } from './useRun';

export function useStartRun(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      read(client.POST('/api/console/onboarding/runs/{id}/start/', { params: { path: { id } } })),
    onSuccess: async (run) => {
      queries.setQueryData(runKey(id), run);
      await queries.invalidateQueries({ queryKey: ['console', 'run', id] });
    },
  });
}
