import { useLocation } from '@tanstack/react-router';
import { useSession } from '@/platform/session';

export const NEEDS = ['second-factor-setup', 'second-factor', 'new-password'] as const;
export type Need = (typeof NEEDS)[number];

/** Whether people work on this page: there, what stands in their way is asked first. */
export function isWork(place: string, path: string): boolean {
  if (/^\/(sign-in|password|invitation)(\/|$)/.test(path)) return false;
  return place === 'console' || /^\/(office|account)(\/|$)/.test(path);
}

/** What the person has to do before this page, most pressing first; null when nothing. */
export function useNeed(): Need | null {
  const { needs, place } = useSession();
  const { pathname } = useLocation();
  if (!isWork(place.kind, pathname)) return null;
  return NEEDS.find((need) => needs.includes(need)) ?? null;
}
