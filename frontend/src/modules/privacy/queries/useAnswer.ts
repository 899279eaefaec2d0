import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, ifMatch, readVersioned, type Schema } from '@/platform/api';
import { requestKey } from '../privacy';

export function useAnswer(id: string, etag: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schema['RequestAnswerRequest']) =>
      readVersioned(
        client.POST('/api/modules/privacy/requests/{request_id}/answer/', {
          params: { path: { request_id: id }, header: ifMatch(etag) },
          body,
        }),
      ),
    onSuccess: (answer) => {
      queries.setQueryData(requestKey(id), answer);
      void queries.invalidateQueries({ queryKey: ['privacy', 'requests'] });
    },
  });
}
