import { useSession } from '@/platform/session';

/** Whether the body can be looked at but not changed for now. */
export function useIsReadOnly(): boolean {
  const { place } = useSession();
  return place.body !== null && place.body.state !== 'active';
}
