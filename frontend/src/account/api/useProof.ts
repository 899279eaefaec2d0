import { useMutation } from '@tanstack/react-query';
import { ask } from '../gateway/ask';
import { passkeyGet, type RequestOptions } from '../passkey/ceremony';

/** Whether the second step of signing in is taken, or one who is in proves it again. */
export type Stage = 'authenticate' | 'reauthenticate';

export type Proof = { kind: 'code'; code: string } | { kind: 'passkey' };

/** Gives the code of an app or of the recovery list, or a passkey. */
export function useProof(stage: Stage) {
  return useMutation({
    mutationFn: async (proof: Proof) => {
      if (proof.kind === 'code') {
        await ask(`auth/2fa/${stage}`, { method: 'POST', body: { code: proof.code } });
        return;
      }
      const path = `auth/webauthn/${stage}`;
      const asked = await ask<{ request_options: RequestOptions }>(path);
      const credential = await passkeyGet(asked.request_options);
      await ask(path, { method: 'POST', body: { credential } });
    },
  });
}
