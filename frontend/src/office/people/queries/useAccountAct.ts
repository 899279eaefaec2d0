import { useMutation } from '@tanstack/react-query';
import { client, read } from '@/platform/api';
import { usePeopleChanged } from './peopleKey';

export type AccountAct = 'signOut' | 'resetStep' | 'resetPassword' | 'deactivate' | 'reactivate';

/** An act on somebody's account; the server asks for a fresh proof of who does it. */
export function useAccountAct(userId: string) {
  const params = { path: { user_id: userId } };
  const reset = (lost: 'second_factor' | 'password') =>
    read(client.POST('/api/office/staff/{user_id}/reset/', { params, body: { lost } }));
  const calls: Record<AccountAct, () => Promise<object>> = {
    signOut: () => read(client.POST('/api/office/staff/{user_id}/sign-out/', { params })),
    resetStep: () => reset('second_factor'),
    resetPassword: () => reset('password'),
    deactivate: () => read(client.POST('/api/office/staff/{user_id}/deactivate/', { params })),
    reactivate: () => read(client.POST('/api/office/staff/{user_id}/reactivate/', { params })),
  };
  return useMutation({
    /** The link to a new password, for somebody whom no e-mail reaches; else blank. */
    mutationFn: async (act: AccountAct) => {
      const answer = await calls[act]();
      return 'url' in answer && typeof answer.url === 'string' ? answer.url : '';
    },
    onSuccess: usePeopleChanged(),
  });
}
