import { useMutation } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';
import { usePeopleChanged } from './peopleKey';

/** Somebody is posted to a seat, or given charge of it; who moves leaves the old seat with it. */
export function usePost() {
  return useMutation({
    mutationFn: (body: Schema['PostingBeginRequest']) =>
      read(client.POST('/api/office/postings/', { body })),
    onSettled: usePeopleChanged(),
  });
}
