import { useMutation } from '@tanstack/react-query';
import { client, read } from '@/platform/api';

/** Ends the session and loads `then` afresh, so that nothing stays in memory. */
export function useSignOut(then = '/') {
  return useMutation({
    mutationFn: () => read(client.DELETE('/api/session/')),
    onSuccess: () => location.assign(then),
  });
}
