import { useQuery } from '@tanstack/react-query';
import { client, readVersioned } from '@/platform/api';
import { complaintKey } from '../complaint';

export function useComplaint(id: string) {
  return useQuery({
    queryKey: complaintKey(id),
    queryFn: () =>
      readVersioned(
        client.GET('/api/modules/grievances/complaints/{complaint_id}/', {
          params: { path: { complaint_id: id } },
        }),
      ),
  });
}
