import { useMutation } from '@tanstack/react-query';
import { ask } from '../gateway/ask';
import { passkeyCreate, type CreationOptions } from '../passkey/ceremony';

const PATH = 'account/authenticators/webauthn';

/** Makes a passkey on this device, which signs in alone. */
export function useAddPasskey() {
  return useMutation({
    mutationFn: async (name: string) => {
      const asked = await ask<{ creation_options: CreationOptions }>(`${PATH}?passwordless`);
      const credential = await passkeyCreate(asked.creation_options);
      await ask(PATH, { method: 'POST', body: { name, credential, passwordless: true } });
    },
  });
}

export function useRenamePasskey() {
  return useMutation({
    mutationFn: (body: { id: number; name: string }) => ask(PATH, { method: 'PUT', body }),
  });
}

export function useRemovePasskey() {
  return useMutation({
    mutationFn: (id: number) => ask(PATH, { method: 'DELETE', body: { authenticators: [id] } }),
  });
}
