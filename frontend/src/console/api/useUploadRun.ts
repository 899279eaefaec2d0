import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, formData, idempotent, read } from '@/platform/api';

/** Sends a register to be checked; nothing is created yet. */
export function useUploadRun() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ file, key }: { file: File; key: string }) =>
      read(
        client.POST('/api/console/onboarding/runs/', {
          params: { header: idempotent(key) },
          body: { file: '', cell: '' },
          bodySerializer: () => formData({ file }),
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['console', 'runs'] }),
  });
}
