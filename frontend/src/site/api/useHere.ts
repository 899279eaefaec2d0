import { useQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';

/** The public facts of the local body whose host this is. */
export function useHere() {
  return useQuery({
    queryKey: ['directory', 'here'],
    queryFn: () => read(client.GET('/api/directory/here/')),
    staleTime: 300_000,
  });
}
