import { useMemo } from 'react';
import type { Schema } from '@/platform/api';
import { useSession } from '@/platform/session';
import { useIsReadOnly } from '../parts/useIsReadOnly';
import type { FileDetail } from '../queries/fileKey';

export type Act = 'forward' | 'return' | 'decide';

/** One reason, and the acts that it stands against. */
export type Refusal = Schema['Ability'] & { acts: Act[] };

const permissions: Record<Act, string> = {
  forward: 'filing.file.forward',
  return: 'filing.file.forward',
  decide: 'filing.file.decide',
};
const ORDER: readonly Act[] = ['forward', 'return', 'decide'];

/**
 * The acts open to the reader now, and the server's reasons against those that their role has.
 * An act that is no part of the role is not spoken of.
 */
export function useActs(file: Pick<FileDetail, 'abilities'>) {
  const { can } = useSession();
  const isReadOnly = useIsReadOnly();
  return useMemo(() => {
    if (isReadOnly) return { allowed: [], refusals: [] };
    const own = ORDER.filter((act) => can(permissions[act]));
    const refusals = new Map<string, Refusal>();
    for (const act of own) {
      const ability = file.abilities[act];
      const known = refusals.get(ability.reason_en);
      if (ability.allowed) continue;
      refusals.set(ability.reason_en, { ...ability, acts: [...(known?.acts ?? []), act] });
    }
    return {
      allowed: own.filter((act) => file.abilities[act].allowed),
      refusals: [...refusals.values()],
    };
  }, [file, can, isReadOnly]);
}
