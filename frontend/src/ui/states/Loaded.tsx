import type { ReactNode } from 'react';
import { ErrorState } from './ErrorState';
import { Skeletons } from './Skeletons';

interface Query<T> {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
}

interface Props<T> {
  query: Query<T>;
  rows?: number;
  children: (data: T) => ReactNode;
}

/** The three states of anything asked from the server, so that no screen forgets one. */
export function Loaded<T>({ query, rows, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null && query.error !== undefined) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  }
  return <Skeletons {...(rows === undefined ? {} : { rows })} />;
}
