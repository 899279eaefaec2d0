import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, read } from '@/platform/api';

export function useRollout() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => read(client.POST('/api/console/fleet/rollouts/')),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['console', 'fleet'] }),
  });
}
