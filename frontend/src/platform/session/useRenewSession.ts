import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { client, read } from '@/platform/api';
import { keepSession, sessionQuery } from './useSessionQuery';

/** Asks again who is signed in, after signing in; nothing that was shown before is kept. */
export function useRenewSession(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    const session = await keepSession(read(client.GET('/api/session/')));
    queries.clear();
    queries.setQueryData(sessionQuery.queryKey, session);
  }, [queries]);
}
