import { useQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';
import { mineKey } from '../privacy';

export function useMine() {
  return useQuery({
    queryKey: mineKey,
    queryFn: () => read(client.GET('/api/modules/privacy/mine/')),
    retry: false,
  });
}
