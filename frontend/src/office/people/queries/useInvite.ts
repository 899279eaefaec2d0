import { useMutation } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';
import { usePeopleChanged } from './peopleKey';

/** Somebody new is asked into a seat; the answer holds the link, once. */
export function useInvite() {
  return useMutation({
    mutationFn: (body: Schema['InvitingRequest']) =>
      read(client.POST('/api/office/invitations/', { body })),
    onSuccess: usePeopleChanged(),
  });
}
