import { useMutation } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';
import { usePeopleChanged } from './peopleKey';

/** A posting or a charge is laid down. */
export function useEndPosting() {
  return useMutation({
    mutationFn: ({ id, body }: { id: string; body: Schema['PostingEndRequest'] }) =>
      read(
        client.POST('/api/office/postings/{posting_id}/end/', {
          params: { path: { posting_id: id } },
          body,
        }),
      ),
    onSuccess: usePeopleChanged(),
  });
}
