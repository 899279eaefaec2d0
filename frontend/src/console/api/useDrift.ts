import { useQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';

export function useDrift() {
  return useQuery({
    queryKey: ['console', 'drift'],
    queryFn: () => read(client.GET('/api/console/fleet/drift/')),
  });
}
