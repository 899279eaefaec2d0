import { useMutation } from '@tanstack/react-query';
import { client, read } from '@/platform/api';
import { useDecided } from './useDecided';

export function useRevokeVisit(id: string) {
  const onSuccess = useDecided();
  return useMutation({
    mutationFn: () =>
      read(
        client.POST('/api/office/visits/{visit_id}/revoke/', {
          params: { path: { visit_id: id } },
        }),
      ),
    onSuccess,
  });
}
