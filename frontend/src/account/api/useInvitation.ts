import { useQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';

export function useInvitation(token: string) {
  return useQuery({
    queryKey: ['invitation', token],
    queryFn: () =>
      read(client.GET('/api/session/invitations/{token}/', { params: { path: { token } } })),
    staleTime: Infinity,
    // Once taken, an invitation is not found any more.
    meta: { isOnce: true },
  });
}
