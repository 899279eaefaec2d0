import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, ifMatch, readVersioned } from '@/platform/api';
import { keepFile } from './fileKey';

/** Lifts the hold that was read; one that was said anew meanwhile stays. */
export function useReleaseFile(id: string, etag: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      readVersioned(
        client.POST('/api/modules/filing/files/{file_id}/release/', {
          params: { path: { file_id: id }, header: ifMatch(etag) },
        }),
      ),
    onSuccess: (answer) => keepFile(queries, answer),
  });
}
