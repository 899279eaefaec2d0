import { useQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';

/** The last fifty things that happened to one's account. */
export function useActivity() {
  return useQuery({
    queryKey: ['account', 'activity'],
    queryFn: () => read(client.GET('/api/session/activity/')),
  });
}
