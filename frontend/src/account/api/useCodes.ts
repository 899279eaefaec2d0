import { useMutation } from '@tanstack/react-query';
import { client, Problem, read, type Schema } from '@/platform/api';

export type Asked = Schema['CodeAsked'];
export type To = Pick<Schema['CodeRequestRequest'], 'channel' | 'recipient'>;

const OVER = new Set(['code-used', 'code-expired', 'code-other-session', 'not-found']);

async function fresh(to: To): Promise<Asked> {
  return read(client.POST('/api/session/codes/', { body: { ...to, purpose: 'sign-in' } }));
}

/** Sends a code; the answer is the same whether an account exists or not. */
export function useAskCode() {
  return useMutation({ mutationFn: fresh });
}

/** Sends another code; when the first can be sent no more, begins anew. */
export function useResendCode() {
  return useMutation({
    mutationFn: async ({ id, ...to }: To & { id: string }): Promise<Asked> => {
      try {
        return await read(
          client.POST('/api/session/codes/{id}/resend/', { params: { path: { id } }, body: to }),
        );
      } catch (problem) {
        if (problem instanceof Problem && OVER.has(problem.code)) return fresh(to);
        throw problem;
      }
    },
  });
}
