import { useMutation, useQuery } from '@tanstack/react-query';
import { ask } from '../gateway/ask';
import { Refusal } from '../gateway/refusal';

const PATH = 'auth/password/reset';

/** Asks for a link by e-mail; the answer is the same whether there is such an account or not. */
export function usePasswordLinkAsk() {
  return useMutation({
    mutationFn: (email: string) =>
      ask('auth/password/request', { method: 'POST', body: { email } }),
  });
}

/** Whether the link still opens. */
export function usePasswordLink(key: string) {
  return useQuery({
    queryKey: ['account', 'password-link', key],
    queryFn: async () => {
      await ask(PATH, { headers: { 'X-Password-Reset-Key': key } });
      return true;
    },
    retry: false,
    staleTime: Infinity,
  });
}

export function usePasswordSet(key: string) {
  return useMutation({
    mutationFn: async (password: string) => {
      try {
        await ask(PATH, { method: 'POST', body: { key, password } });
      } catch (refusal) {
        // Done, but nobody is signed in by it: the server says so with a 401.
        if (!(refusal instanceof Refusal) || refusal.status !== 401) throw refusal;
      }
    },
  });
}
