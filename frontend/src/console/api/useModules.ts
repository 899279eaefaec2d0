import { useQuery } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';

export type Module = Schema['Module'];

export function useModules() {
  return useQuery({
    queryKey: ['console', 'modules'],
    queryFn: () => read(client.GET('/api/console/modules/')),
  });
}
