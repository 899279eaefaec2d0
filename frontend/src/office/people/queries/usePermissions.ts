import { useQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';
import { peopleKey } from './peopleKey';

/** Everything that a role of this office can allow. */
export function usePermissions() {
  return useQuery({
    queryKey: peopleKey('permissions'),
    queryFn: () => read(client.GET('/api/office/permissions/')),
    staleTime: 300_000,
  });
}
