import { notFound } from '@tanstack/react-router';
import { useSession } from '@/platform/session';

/** Data is held by a local body, so that these pages stand at its own address alone. */
export function useAtBody() {
  const session = useSession();
  if (session.place.kind !== 'body') throw notFound();
  return session;
}
