import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, ifMatch, readVersioned, type Schema } from '@/platform/api';
import { keepFile } from './fileKey';

export function useAmendFile(id: string, etag: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schema['PatchedFileAmendRequest']) =>
      readVersioned(
        client.PATCH('/api/modules/filing/files/{file_id}/', {
          params: { path: { file_id: id }, header: ifMatch(etag) },
          body,
        }),
      ),
    onSuccess: (answer) => keepFile(queries, answer),
  });
}
