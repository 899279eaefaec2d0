import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, idempotent, read, type Schema } from '@/platform/api';
import { mineKey } from '../privacy';

interface Act {
  form: Schema['RequestMakeRequest'];
  /** One per form: the same key again gets the first reply again. */
  key: string;
}

export function useAsk() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ form, key }: Act) =>
      read(
        client.POST('/api/modules/privacy/mine/requests/', {
          params: { header: idempotent(key) },
          body: form,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: mineKey }),
  });
}
