import { useMutation } from '@tanstack/react-query';
import { useRenewSession } from '@/platform/session';
import { ask } from '../gateway/ask';
import { passkeyGet, type RequestOptions } from '../passkey/ceremony';

/** Signs in with a passkey alone, which is both steps in one. */
export function usePasskeySignIn() {
  const renew = useRenewSession();
  return useMutation({
    mutationFn: async () => {
      const asked = await ask<{ request_options: RequestOptions }>('auth/webauthn/login');
      const credential = await passkeyGet(asked.request_options);
      await ask('auth/webauthn/login', { method: 'POST', body: { credential } });
      await renew();
    },
  });
}
