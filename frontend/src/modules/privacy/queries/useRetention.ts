import { useQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';

export function useRetention() {
  return useQuery({
    queryKey: ['privacy', 'retention'],
    queryFn: () => read(client.GET('/api/modules/privacy/retention/')),
  });
}
