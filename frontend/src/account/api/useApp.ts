import { useMutation } from '@tanstack/react-query';
import { ask } from '../gateway/ask';

const PATH = 'account/authenticators/totp';

/** Sets the authenticator app up with the code that it shows. */
export function useAddApp() {
  return useMutation({
    mutationFn: (code: string) => ask(PATH, { method: 'POST', body: { code } }),
  });
}

export function useRemoveApp() {
  return useMutation({ mutationFn: () => ask(PATH, { method: 'DELETE' }) });
}
