import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, idempotent, read, type Schema } from '@/platform/api';

export type ChangeRequest = Schema['ModuleChangeRequestRequest'];

/** Asks what a change would do (`dry_run`), or starts it. */
export function useChangeModule(module: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ key, ...body }: ChangeRequest & { key: string }) =>
      read(
        client.POST('/api/console/modules/{module}/changes/', {
          params: { path: { module }, header: idempotent(key) },
          body,
        }),
      ),
    onSuccess: (change) => {
      if (change.id !== null) void queries.invalidateQueries({ queryKey: ['console', 'modules'] });
    },
  });
}
