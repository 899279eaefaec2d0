import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, ifMatch, readVersioned, type Schema } from '@/platform/api';
import { bodyKey } from './useBody';

export function useTransition(id: string, etag: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schema['TransitionRequest']) =>
      readVersioned(
        client.POST('/api/console/bodies/{id}/transitions/', {
          params: { path: { id }, header: ifMatch(etag) },
          body,
        }),
      ),
    onSuccess: async (changed) => {
      queries.setQueryData(bodyKey(id), changed);
      await queries.invalidateQueries({ queryKey: ['console', 'bodies'] });
    },
  });
}
