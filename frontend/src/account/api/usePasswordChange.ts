import { useMutation } from '@tanstack/react-query';
import { ask } from '../gateway/ask';

interface Passwords {
  /** Left out where there is none yet. */
  current_password?: string;
  new_password: string;
}

export function usePasswordChange() {
  return useMutation({
    mutationFn: (body: Passwords) => ask('account/password/change', { method: 'POST', body }),
  });
}
