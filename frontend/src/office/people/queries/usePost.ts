import { useMutation } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';
import { usePeopleChanged } from './peopleKey';

interface Posting {
  begin: Schema['PostingBeginRequest'];
  /** The posting that a person who moves within the office lays down that day. */
  leaves?: string | undefined;
}

/** Somebody is posted to a seat, or given charge of it; whoever moves leaves the old seat first. */
export function usePost() {
  return useMutation({
    mutationFn: async ({ begin, leaves }: Posting) => {
      if (leaves !== undefined) {
        const { starts_on: ends_on, order_reference } = begin;
        await read(
          client.POST('/api/office/postings/{posting_id}/end/', {
            params: { path: { posting_id: leaves } },
            body: { ends_on, order_reference },
          }),
        );
      }
      return read(client.POST('/api/office/postings/', { body: begin }));
    },
    onSettled: usePeopleChanged(),
  });
}
