import { useQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';
import { peopleKey } from './peopleKey';

export function usePerson(userId: string) {
  return useQuery({
    queryKey: peopleKey('person', userId),
    queryFn: () =>
      read(client.GET('/api/office/staff/{user_id}/', { params: { path: { user_id: userId } } })),
  });
}
