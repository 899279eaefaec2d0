import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';
import { keepSession, sessionQuery } from '@/platform/session';

export function useAcceptInvitation(token: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schema['InvitationAcceptanceRequest']) =>
      keepSession(
        read(
          client.POST('/api/session/invitations/{token}/', { params: { path: { token } }, body }),
        ),
      ),
    onSuccess: (session) => {
      queries.clear();
      queries.setQueryData(sessionQuery.queryKey, session);
    },
  });
}
