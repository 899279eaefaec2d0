import { useQuery } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';

export type PlaceArrivals = Schema['PlaceArrivals'];

/** Every body and channel of the last day; sorted and filtered on the screen. */
export function useArrivals() {
  return useQuery({
    queryKey: ['console', 'messages'],
    queryFn: () => read(client.GET('/api/console/messages/')),
    refetchInterval: 15_000,
  });
}
