import { queryOptions, useQuery } from '@tanstack/react-query';
import { client, read, setCsrfToken, type Schema } from '@/platform/api';

export type Session = Schema['Session'];

export async function keepSession(asked: Promise<Session>): Promise<Session> {
  const session = await asked;
  setCsrfToken(session.csrf_token);
  return session;
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => keepSession(read(client.GET('/api/session/'))),
  staleTime: 60_000,
});

export function useSessionQuery() {
  return useQuery(sessionQuery);
}
