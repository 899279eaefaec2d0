import { useMutation } from '@tanstack/react-query';
import { client, read } from '@/platform/api';
import { useDecided } from './useDecided';

export function useRefuseVisit(id: string) {
  const onSuccess = useDecided();
  return useMutation({
    mutationFn: (reason: string) =>
      read(
        client.POST('/api/office/visits/{visit_id}/refuse/', {
          params: { path: { visit_id: id } },
          body: { reason },
        }),
      ),
    onSuccess,
  });
}
