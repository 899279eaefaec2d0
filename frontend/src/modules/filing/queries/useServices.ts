import { useQuery } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';

export type Service = Schema['Service'];

export function useServices() {
  return useQuery({
    queryKey: ['filing', 'services'],
    queryFn: () => read(client.GET('/api/modules/filing/services/')),
    staleTime: 600_000,
  });
}
