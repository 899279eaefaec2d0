import { useMutation } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';
import { usePeopleChanged } from './peopleKey';

/** What is known of a seat, and whether it is open. */
export function useChangeSeat() {
  return useMutation({
    mutationFn: ({ id, body }: { id: string; body: Schema['PatchedSeatChangeRequest'] }) =>
      read(
        client.PATCH('/api/office/seats/{seat_id}/', { params: { path: { seat_id: id } }, body }),
      ),
    onSuccess: usePeopleChanged(),
  });
}
