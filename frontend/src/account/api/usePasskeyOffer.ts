import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useRenewSession } from '@/platform/session';
import { ask } from '../gateway/ask';
import { canOfferPasskeys, passkeyOffer, type RequestOptions } from '../passkey/ceremony';

const PATH = 'auth/webauthn/login';

/**
 * Offers passkeys among the names that the browser fills in, and signs in with the one taken. Each
 * `round` begins anew; null while something else is asked of the browser.
 */
export function usePasskeyOffer(round: number | null, onIn: () => void) {
  const renew = useRenewSession();
  const [turn, setTurn] = useState(0);
  const enter = useMutation({
    mutationFn: async (credential: object) => {
      await ask(PATH, { method: 'POST', body: { credential } });
      await renew();
    },
  });
  const taken = useEffectEvent((credential: object) =>
    enter.mutate(credential, { onSuccess: onIn, onError: () => setTurn(turn + 1) }),
  );
  useEffect(() => {
    if (round === null) return;
    const left = new AbortController();
    // Nothing is taken, or nothing can be offered: the button and the password stay.
    offered(left.signal).then(taken, () => undefined);
    return () => left.abort();
  }, [round, turn]);
  return enter;
}

async function offered(left: AbortSignal): Promise<object> {
  if (!(await canOfferPasskeys()) || left.aborted) throw new Error('left');
  const asked = await ask<{ request_options: RequestOptions }>(PATH);
  return passkeyOffer(asked.request_options, left);
}
