import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';

export type Application = Schema['Application'];
export type ApplicationKey = Schema['ApplicationKey'];

const queryKey = ['console', 'applications'] as const;

export function useApplications() {
  return useQuery({
    queryKey,
    queryFn: () => read(client.GET('/api/console/applications/')),
  });
}

/** Connects an application; the reply holds its secret, which is never to be had again. */
export function useConnectApplication() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schema['ApplicationRequestRequest']) =>
      read(client.POST('/api/console/applications/', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
  });
}

export function useRenewSecret() {
  return useMutation({
    mutationFn: (id: string) =>
      read(client.POST('/api/console/applications/{id}/secret/', { params: { path: { id } } })),
  });
}

export function useDisconnectApplication() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      read(client.DELETE('/api/console/applications/{id}/', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
  });
}
