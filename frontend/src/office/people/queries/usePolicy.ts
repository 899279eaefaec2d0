import { useQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';
import { peopleKey } from './peopleKey';

/** The office's own rules for signing in. */
export function usePolicy() {
  return useQuery({
    queryKey: peopleKey('policy'),
    queryFn: () => read(client.GET('/api/office/policy/')),
  });
}
