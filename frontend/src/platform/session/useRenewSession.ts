import { useQueryClient, type Query } from '@tanstack/react-query';
import { useCallback } from 'react';
import { client, read } from '@/platform/api';
import { keepSession, sessionQuery } from './useSessionQuery';

/** What can be asked for once only says so by `meta: { isOnce: true }`. */
const isOther = (query: Query) =>
  query.queryKey[0] !== sessionQuery.queryKey[0] && query.meta?.isOnce !== true;

/** Asks again who is signed in, after signing in; nothing that was shown before is kept. */
export function useRenewSession(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    const session = await keepSession(read(client.GET('/api/session/')));
    queries.setQueryData(sessionQuery.queryKey, session);
    queries.removeQueries({ predicate: isOther, type: 'inactive' });
    void queries.resetQueries({ predicate: isOther });
  }, [queries]);
}
