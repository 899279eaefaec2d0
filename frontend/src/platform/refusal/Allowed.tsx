import type { ReactNode } from 'react';
import type { Schema } from '@/platform/api';
import { useLocal } from '@/platform/i18n';
import { useSession } from '@/platform/session';
import { Notice } from '@/ui';

interface Props {
  /** The right that the act asks for. */
  permission: string;
  /** What the server says of the act on this record. */
  ability: Schema['Ability'];
  children: ReactNode;
}

/** An act where it may be done: absent for roles that never do it, else the act or why not now. */
export function Allowed({ permission, ability, children }: Props) {
  const local = useLocal();
  const { can } = useSession();
  if (!can(permission)) return null;
  return ability.allowed ? children : <Notice>{local(ability, 'reason')}</Notice>;
}
