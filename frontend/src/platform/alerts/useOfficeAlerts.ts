import { useQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';

/** The office's troubles of today; asked again when something about people has changed. */
export function useOfficeAlerts() {
  return useQuery({
    queryKey: ['office', 'alerts'],
    queryFn: () => read(client.GET('/api/office/alerts/')),
    staleTime: 300_000,
  });
}
