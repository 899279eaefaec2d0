import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { ErrorState, Skeletons } from '@/ui';
import { useSessionQuery, type Session } from './useSessionQuery';
import { useSpokenLanguage } from './useSpokenLanguage';

interface Held {
  session: Session;
  /** Whether the signed-in person holds the permission here. */
  can: (permission: string) => boolean;
}

const SessionContext = createContext<Held | null>(null);

export function SessionProvider({ children }: { children: ReactNode }) {
  const query = useSessionQuery();
  const session = query.data;
  useSpokenLanguage(session);
  const held = useMemo<Held | null>(() => {
    if (session === undefined) return null;
    const permissions = new Set(session.permissions);
    return { session, can: (permission) => permissions.has(permission) };
  }, [session]);
  if (held === null) {
    return query.error ? (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <Skeletons rows={4} />
    );
  }
  return <SessionContext value={held}>{children}</SessionContext>;
}

export function useSession(): Session & Pick<Held, 'can'> {
  const held = useContext(SessionContext);
  if (held === null) throw new Error('useSession needs a SessionProvider above it.');
  return { ...held.session, can: held.can };
}
