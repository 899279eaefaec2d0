import { useQuery } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';

export type Seat = Schema['Seat'];

export function useSeats() {
  return useQuery({
    queryKey: ['filing', 'seats'],
    queryFn: () => read(client.GET('/api/modules/filing/seats/')),
    staleTime: 300_000,
  });
}
