import { useQuery } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';

export type ShownMessage = Schema['ShownMessage'];
export type FactorCode = Schema['FactorCode'];

/** The demonstration's messages; asked often, for somebody waits for a code. */
export function useOutbox() {
  return useQuery({
    queryKey: ['outbox'],
    queryFn: () => read(client.GET('/api/notifications/outbox/')),
    refetchInterval: 2_000,
  });
}
