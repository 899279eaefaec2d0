import { useMutation } from '@tanstack/react-query';
import { ask } from '../gateway/ask';

export function usePasswordProof() {
  return useMutation({
    mutationFn: (password: string) =>
      ask('auth/reauthenticate', { method: 'POST', body: { password } }),
  });
}
