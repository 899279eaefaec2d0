import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, read } from '@/platform/api';

export function useCheckDrift() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => read(client.POST('/api/console/fleet/drift/')),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['console', 'drift'] }),
  });
}
