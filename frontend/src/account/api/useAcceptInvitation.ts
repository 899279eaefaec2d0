import { useMutation } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';
import { useRenewSession } from '@/platform/session';

/** Takes the invitation with the account that is signed in, or opens one with a password. */
export function useAcceptInvitation(token: string) {
  const renew = useRenewSession();
  return useMutation({
    mutationFn: async (body: Schema['InvitationAcceptanceRequest']) => {
      const path = { token };
      await read(client.POST('/api/session/invitations/{token}/', { params: { path }, body }));
      await renew();
    },
  });
}
