import { useQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';
import { peopleKey } from './peopleKey';

export function useInvitations() {
  return useQuery({
    queryKey: peopleKey('invitations'),
    queryFn: () => read(client.GET('/api/office/invitations/')),
  });
}
