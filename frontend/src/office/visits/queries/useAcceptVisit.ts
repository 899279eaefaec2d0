import { useMutation } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';
import { useDecided } from './useDecided';

export function useAcceptVisit(id: string) {
  const onSuccess = useDecided();
  return useMutation({
    mutationFn: (body: Schema['ScopeRequest']) =>
      read(
        client.POST('/api/office/visits/{visit_id}/accept/', {
          params: { path: { visit_id: id } },
          body,
        }),
      ),
    onSuccess,
  });
}
