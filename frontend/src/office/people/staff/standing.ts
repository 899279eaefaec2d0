import type { Tone } from '@/ui';
import { today } from '../parts/day';
import type { StaffRow } from '../types';
import { sittings } from './sittings';

export type Standing = 'stopped' | 'leave' | 'seatless' | 'here';

/** How somebody stands in the office today. */
export function standingOf(
  person: Pick<StaffRow, 'is_active' | 'absence' | 'postings'>,
  on: string = today(),
): Standing {
  if (!person.is_active) return 'stopped';
  const { absence } = person;
  if (absence !== null && absence.starts_on <= on && on < absence.ends_on) return 'leave';
  return sittings(person.postings, on).now.length === 0 ? 'seatless' : 'here';
}

export const toneOf: Record<Standing, Tone> = {
  stopped: 'stopped',
  leave: 'soon',
  seatless: 'neutral',
  here: 'ontime',
};
