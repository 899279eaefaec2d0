import { useMutation } from '@tanstack/react-query';
import { client, Problem, read, type Schema } from '@/platform/api';
import { useRenewSession } from '@/platform/session';

type Given = Schema['CodeConfirmRequest'];

/** Signs in; the first time, when the code is right, the person's name is asked for. */
export function useConfirmCode(id: string) {
  const renew = useRenewSession();
  return useMutation({
    mutationFn: async (body: Given): Promise<'in' | 'name-needed'> => {
      try {
        const path = { id };
        await read(client.POST('/api/session/codes/{id}/confirm/', { params: { path }, body }));
      } catch (problem) {
        if (problem instanceof Problem && problem.code === 'name-needed') return 'name-needed';
        throw problem;
      }
      await renew();
      return 'in';
    },
  });
}

/** Signs in with the code of a slip from the office's counter. */
export function useCounterCode() {
  const renew = useRenewSession();
  return useMutation({
    mutationFn: async (body: Schema['CounterCodeConfirmRequest']) => {
      await read(client.POST('/api/session/codes/counter/', { body }));
      await renew();
    },
  });
}
