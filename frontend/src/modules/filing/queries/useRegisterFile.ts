import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, idempotent, readVersioned, type Schema } from '@/platform/api';
import { keepFile } from './fileKey';

interface Act {
  form: Schema['FileRegisterRequest'];
  /** One per form: the same key again gets the first reply again. */
  key: string;
}

export function useRegisterFile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ form, key }: Act) =>
      readVersioned(
        client.POST('/api/modules/filing/files/', {
          params: { header: idempotent(key) },
          body: form,
        }),
      ),
    onSuccess: (answer) => keepFile(queries, answer),
  });
}
