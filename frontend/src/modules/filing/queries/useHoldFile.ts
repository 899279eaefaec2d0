import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, readVersioned } from '@/platform/api';
import { keepFile } from './fileKey';

/** Holds a file back from erasure, or says anew why. */
export function useHoldFile(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      readVersioned(
        client.POST('/api/modules/filing/files/{file_id}/hold/', {
          params: { path: { file_id: id } },
          body: { reason },
        }),
      ),
    onSuccess: (answer) => keepFile(queries, answer),
  });
}
