import type { Ability, StaffDetail } from '../types';
import { sittings } from './sittings';

export type PersonAct =
  | 'post'
  | 'leave'
  | 'endLeave'
  | 'charge'
  | 'relieve'
  | 'signOut'
  | 'resetStep'
  | 'resetPassword'
  | 'deactivate'
  | 'reactivate';

type Person = Pick<StaffDetail, 'is_active' | 'absence' | 'postings' | 'abilities'>;

/** The server's name of the ability behind each act. */
const ABILITY: Record<PersonAct, keyof StaffDetail['abilities']> = {
  post: 'post',
  charge: 'post',
  leave: 'absence',
  endLeave: 'absence',
  relieve: 'relieve',
  signOut: 'sign_out',
  resetStep: 'reset',
  resetPassword: 'reset',
  deactivate: 'deactivate',
  reactivate: 'reactivate',
};

/** The acts that make sense for somebody as they stand, whatever the reader may do. */
function fitting({ is_active, absence, postings }: Person): PersonAct[] {
  if (!is_active) return ['reactivate'];
  const holds = sittings(postings).now.some((each) => each.kind === 'holder');
  return [
    ...(holds ? [] : (['post'] as const)),
    absence === null ? 'leave' : 'endLeave',
    'charge',
    'relieve',
    'signOut',
    'resetStep',
    'resetPassword',
    'deactivate',
  ];
}

export interface Refusal {
  acts: PersonAct[];
  ability: Ability;
}

/** What can be done, and the server's reasons against the rest, each reason once. */
export function personActs(person: Person) {
  const allowed: PersonAct[] = [];
  const refusals = new Map<string, Refusal>();
  for (const act of fitting(person)) {
    const ability = person.abilities[ABILITY[act]];
    const known = refusals.get(ability.reason_en);
    if (ability.allowed) allowed.push(act);
    else refusals.set(ability.reason_en, { ability, acts: [...(known?.acts ?? []), act] });
  }
  return { allowed, refusals: [...refusals.values()] };
}
