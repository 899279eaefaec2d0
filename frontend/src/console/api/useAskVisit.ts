import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, idempotent, read, type Schema } from '@/platform/api';

export function useAskVisit() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ key, ...body }: Schema['VisitAskRequest'] & { key: string }) =>
      read(client.POST('/api/console/visits/', { params: { header: idempotent(key) }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['console', 'visits'] }),
  });
}
