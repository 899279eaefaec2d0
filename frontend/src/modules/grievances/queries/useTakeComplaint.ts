import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, idempotent, readVersioned, type Schema } from '@/platform/api';
import { complaintKey } from '../complaint';

interface Act {
  form: Schema['ComplaintRegisterRequest'];
  /** One per form: the same key again gets the first reply again. */
  key: string;
}

export function useTakeComplaint() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ form, key }: Act) =>
      readVersioned(
        client.POST('/api/modules/grievances/complaints/', {
          params: { header: idempotent(key) },
          body: form,
        }),
      ),
    onSuccess: (answer) => {
      queries.setQueryData(complaintKey(answer.data.id), answer);
      void queries.invalidateQueries({ queryKey: ['grievances', 'complaints'] });
    },
  });
}
