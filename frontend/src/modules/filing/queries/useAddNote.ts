import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, idempotent, readVersioned } from '@/platform/api';
import { keepFile } from './fileKey';

export function useAddNote(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ text, key }: { text: string; key: string }) =>
      readVersioned(
        client.POST('/api/modules/filing/files/{file_id}/notes/', {
          params: { path: { file_id: id }, header: idempotent(key) },
          body: { text },
        }),
      ),
    onSuccess: (answer) => keepFile(queries, answer),
  });
}
