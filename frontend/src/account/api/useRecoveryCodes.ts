import { useMutation } from '@tanstack/react-query';
import { ask } from '../gateway/ask';
import type { RecoveryFactor } from '../gateway/types';

const PATH = 'account/authenticators/recovery-codes';

async function renewed(): Promise<string[]> {
  const made = await ask<RecoveryFactor>(PATH, { method: 'POST', body: {} });
  return made.unused_codes ?? [];
}

/** Makes new recovery codes; the old ones stop working. */
export function useRenewRecoveryCodes() {
  return useMutation({ mutationFn: renewed });
}

/** The codes made with the first second step: shown this once, or new ones when they were seen. */
export function useFirstRecoveryCodes() {
  return useMutation({
    mutationFn: async () => (await ask<RecoveryFactor>(PATH)).unused_codes ?? (await renewed()),
  });
}
