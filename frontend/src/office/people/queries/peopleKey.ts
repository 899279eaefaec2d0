import { useQueryClient } from '@tanstack/react-query';

/** Everything that is asked about people stands below this key. */
export const peopleKey = (...rest: readonly unknown[]) => ['office', 'people', ...rest] as const;

/** After any act: what is shown of people is asked again, and what the reader may do, too. */
export function usePeopleChanged() {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['office'] }),
      queries.invalidateQueries({ queryKey: ['session'] }),
    ]);
}
