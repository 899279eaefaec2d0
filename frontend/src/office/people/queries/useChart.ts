import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';
import { peopleKey } from './peopleKey';

/** Who sits where on a day. */
export function useChart(on: string) {
  return useQuery({
    queryKey: peopleKey('chart', on),
    queryFn: () => read(client.GET('/api/office/chart/', { params: { query: { on } } })),
    placeholderData: keepPreviousData,
  });
}
