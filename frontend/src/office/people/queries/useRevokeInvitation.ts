import { useMutation } from '@tanstack/react-query';
import { client, read } from '@/platform/api';
import { usePeopleChanged } from './peopleKey';

/** The link of an invitation stops working. */
export function useRevokeInvitation() {
  return useMutation({
    mutationFn: (id: string) =>
      read(
        client.DELETE('/api/office/invitations/{invitation_id}/', {
          params: { path: { invitation_id: id } },
        }),
      ),
    onSuccess: usePeopleChanged(),
  });
}
