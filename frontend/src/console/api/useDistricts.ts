import { queryOptions, useQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';

export const districtsQuery = queryOptions({
  queryKey: ['console', 'districts'],
  queryFn: () => read(client.GET('/api/console/districts/')),
  staleTime: Infinity,
});

export function useDistricts() {
  return useQuery(districtsQuery);
}
