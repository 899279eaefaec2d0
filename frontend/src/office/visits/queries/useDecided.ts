import { useQueryClient } from '@tanstack/react-query';
import { sessionQuery } from '@/platform/session';

/** What a decision changes: the visits, and the banner that the session tells of. */
export function useDecided() {
  const queries = useQueryClient();
  return async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['office', 'visits'] }),
      queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
    ]);
  };
}
