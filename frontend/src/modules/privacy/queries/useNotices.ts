import { useQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';

export function useNotices() {
  return useQuery({
    queryKey: ['privacy', 'notices'],
    queryFn: () => read(client.GET('/api/modules/privacy/notices/')),
  });
}
