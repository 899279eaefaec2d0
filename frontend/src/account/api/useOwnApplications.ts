import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';

export type OwnApplication = Schema['OwnApplication'];

const KEY = ['account', 'applications'];

/** The applications that may learn of one's account. */
export function useOwnApplications() {
  return useQuery({
    queryKey: KEY,
    queryFn: () => read(client.GET('/api/session/applications/')),
  });
}

export function useStopApplication() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      read(client.DELETE('/api/session/applications/{id}/', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['account'] }),
  });
}
