import { useMutation } from '@tanstack/react-query';
import { useRenewSession } from '@/platform/session';
import { ask } from '../gateway/ask';
import { Refusal } from '../gateway/refusal';
import type { FactorType } from '../gateway/types';

interface Credentials {
  username: string;
  password: string;
}

/** Answers with the second steps to choose from, or null when the person is in. */
export function useSignIn() {
  const renew = useRenewSession();
  return useMutation({
    mutationFn: async (body: Credentials): Promise<FactorType[] | null> => {
      try {
        await ask('auth/login', { method: 'POST', body });
      } catch (refusal) {
        const next = nextStep(refusal);
        if (next !== null) return next;
      }
      await renew();
      return null;
    },
  });
}

function nextStep(refusal: unknown): FactorType[] | null {
  if (!(refusal instanceof Refusal)) throw refusal;
  // Another window of this browser has signed in meanwhile.
  if (refusal.status === 409) return null;
  const { pending } = refusal;
  if (pending?.id !== 'mfa_authenticate') throw refusal;
  return pending.types ?? ['totp'];
}
