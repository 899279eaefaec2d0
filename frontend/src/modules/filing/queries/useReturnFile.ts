import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, ifMatch, readVersioned, type Schema } from '@/platform/api';
import { keepFile } from './fileKey';

export function useReturnFile(id: string, etag: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schema['FileReturnRequest']) =>
      readVersioned(
        client.POST('/api/modules/filing/files/{file_id}/return/', {
          params: { path: { file_id: id }, header: ifMatch(etag) },
          body,
        }),
      ),
    onSuccess: (answer) => keepFile(queries, answer),
  });
}
