import { useQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';
import { peopleKey } from './peopleKey';

export function useTransfers() {
  return useQuery({
    queryKey: peopleKey('transfers'),
    queryFn: () => read(client.GET('/api/office/transfers/')),
  });
}
