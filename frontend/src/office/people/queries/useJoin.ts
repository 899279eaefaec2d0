import { useMutation } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';
import { usePeopleChanged } from './peopleKey';

/** Somebody who was relieved elsewhere is given a seat here. */
export function useJoin() {
  return useMutation({
    mutationFn: ({ id, body }: { id: string; body: Schema['JoiningRequest'] }) =>
      read(
        client.POST('/api/office/transfers/{transfer_id}/join/', {
          params: { path: { transfer_id: id } },
          body,
        }),
      ),
    onSuccess: usePeopleChanged(),
  });
}
