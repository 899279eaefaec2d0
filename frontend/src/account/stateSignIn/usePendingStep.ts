import { useQuery } from '@tanstack/react-query';
import { ask } from '../gateway/ask';
import { Refusal } from '../gateway/refusal';
import type { FactorType } from '../gateway/types';

/** The second steps to choose from when a sign-in waits for one, else null. */
export function usePendingStep(isAsked: boolean) {
  return useQuery({
    queryKey: ['account', 'pending-step'],
    enabled: isAsked,
    staleTime: 0,
    queryFn: async (): Promise<FactorType[] | null> => {
      try {
        await ask('auth/session');
        return null;
      } catch (refusal) {
        if (!(refusal instanceof Refusal) || refusal.status !== 401) throw refusal;
        const { pending } = refusal;
        return pending?.id === 'mfa_authenticate' ? (pending.types ?? ['totp']) : null;
      }
    },
  });
}
