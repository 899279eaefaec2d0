import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';
import { keepSession, sessionQuery } from '@/platform/session';

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schema['CredentialsRequest']) =>
      keepSession(read(client.POST('/api/session/', { body }))),
    onSuccess: (session) => {
      queries.clear();
      queries.setQueryData(sessionQuery.queryKey, session);
    },
  });
}
