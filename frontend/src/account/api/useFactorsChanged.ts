import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { sessionQuery } from '@/platform/session';
import { factorsQuery } from './useFactors';

/** What was added or removed changes the list, and what the session says of it. */
export function useFactorsChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    await Promise.all([
      queries.invalidateQueries(factorsQuery),
      queries.invalidateQueries(sessionQuery),
    ]);
  }, [queries]);
}
