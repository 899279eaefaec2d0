import { useQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';
import { peopleKey } from './peopleKey';

export function useRoles() {
  return useQuery({
    queryKey: peopleKey('roles'),
    queryFn: () => read(client.GET('/api/office/roles/')),
  });
}
