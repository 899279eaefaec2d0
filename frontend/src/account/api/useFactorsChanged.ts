import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { sessionQuery } from '@/platform/session';

/** What was added or removed changes the lists, and what the session says of it. */
export function useFactorsChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['account'] }),
      queries.invalidateQueries(sessionQuery),
    ]);
  }, [queries]);
}
