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
  /** The whole page waits for the query, so its error is the page. */
  isPage?: boolean;
  children: (data: T) => ReactNode;
}

/** The three states of anything asked from the server, so that no screen forgets one. */
export function Loaded<T>({ query, rows, isPage = false, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null && query.error !== undefined) {
    return <ErrorState isPage={isPage} error={query.error} onRetry={() => void query.refetch()} />;
  }
  return <Skeletons {...(rows === undefined ? {} : { rows })} />;
}
