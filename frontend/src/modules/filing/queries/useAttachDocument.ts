import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, formData, idempotent, readVersioned } from '@/platform/api';
import { keepFile } from './fileKey';

interface Act {
  id: string;
  file: File;
  key: string;
}

export function useAttachDocument() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, file, key }: Act) =>
      readVersioned(
        client.POST('/api/modules/filing/files/{file_id}/attachments/', {
          params: { path: { file_id: id }, header: idempotent(key) },
          body: { file: '' },
          bodySerializer: () => formData({ file }),
        }),
      ),
    onSuccess: (answer) => keepFile(queries, answer),
  });
}
