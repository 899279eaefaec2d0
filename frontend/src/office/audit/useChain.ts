import { useQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';

/** Whether the record is whole. */
export function useChain() {
  return useQuery({
    queryKey: ['audit', 'chain'],
    queryFn: () => read(client.GET('/api/office/audit/chain/')),
  });
}
