import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, ifMatch, readVersioned } from '@/platform/api';
import { complaintKey } from '../complaint';

export function useResolveComplaint(id: string, etag: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (answer: string) =>
      readVersioned(
        client.POST('/api/modules/grievances/complaints/{complaint_id}/resolve/', {
          params: { path: { complaint_id: id }, header: ifMatch(etag) },
          body: { answer },
        }),
      ),
    onSuccess: (answer) => {
      queries.setQueryData(complaintKey(id), answer);
      void queries.invalidateQueries({ queryKey: ['grievances', 'complaints'] });
    },
  });
}
