import { useQuery } from '@tanstack/react-query';
import { client, readVersioned } from '@/platform/api';
import { requestKey } from '../privacy';

export function useRequest(id: string) {
  return useQuery({
    queryKey: requestKey(id),
    queryFn: () =>
      readVersioned(
        client.GET('/api/modules/privacy/requests/{request_id}/', {
          params: { path: { request_id: id } },
        }),
      ),
  });
}
