import { useMutation } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';
import { usePeopleChanged } from './peopleKey';

/** Somebody leaves for another body, or for good; every seat is handed over in the same act. */
export function useRelieve() {
  return useMutation({
    mutationFn: (body: Schema['RelievingRequest']) =>
      read(client.POST('/api/office/relievings/', { body })),
    onSettled: usePeopleChanged(),
  });
}
