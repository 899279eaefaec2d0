import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';

export type Person = Schema['ConsolePerson'];
export type Invited = Schema['ConsoleInvitation'];
export type PersonAct = keyof Person['abilities'];

const queryKey = ['console', 'people'] as const;

export function usePeople() {
  return useQuery({ queryKey, queryFn: () => read(client.GET('/api/console/people/')) });
}

/** Invites somebody to the console; the reply has the link, which is never to be had again. */
export function useInvitePerson() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schema['ConsoleInvitingRequest']) =>
      read(client.POST('/api/console/people/', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
  });
}

const PATHS = {
  deactivate: '/api/console/people/{user_id}/deactivate/',
  reactivate: '/api/console/people/{user_id}/reactivate/',
  sign_out: '/api/console/people/{user_id}/sign-out/',
  reset_second_factor: '/api/console/people/{user_id}/reset-second-factor/',
} as const satisfies Record<PersonAct, string>;

export function usePersonAct() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ act, id }: { act: PersonAct; id: string }) =>
      read(client.POST(PATHS[act], { params: { path: { user_id: id } } })),
    onSuccess: (people) => queries.setQueryData(queryKey, people),
  });
}

export function useRevokeConsoleInvitation() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      read(
        client.POST('/api/console/people/invitations/{invitation_id}/revoke/', {
          params: { path: { invitation_id: id } },
        }),
      ),
    onSuccess: (people) => queries.setQueryData(queryKey, people),
  });
}
