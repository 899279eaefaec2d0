import { useQuery } from '@tanstack/react-query';
import { ask } from '../gateway/ask';
import { Refusal } from '../gateway/refusal';
import type { AppSecret } from '../gateway/types';

/** A new secret for the authenticator app; null when one is set up already. */
export function useAppSecret() {
  return useQuery({
    queryKey: ['account', 'app-secret'],
    queryFn: async (): Promise<AppSecret | null> => {
      try {
        await ask('account/authenticators/totp');
        return null;
      } catch (refusal) {
        // The server answers "not found" and gives the secret beside it.
        if (!(refusal instanceof Refusal) || refusal.status !== 404) throw refusal;
        return refusal.meta as unknown as AppSecret;
      }
    },
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnReconnect: false,
  });
}
