import { useQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';
import { peopleKey } from './peopleKey';

/** What somebody may do here today and through what, or why not. */
export function usePersonPermissions(userId: string) {
  return useQuery({
    queryKey: peopleKey('person', userId, 'permissions'),
    queryFn: () =>
      read(
        client.GET('/api/office/staff/{user_id}/permissions/', {
          params: { path: { user_id: userId } },
        }),
      ),
  });
}
