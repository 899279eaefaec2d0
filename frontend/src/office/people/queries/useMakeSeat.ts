import { useMutation } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';
import { usePeopleChanged } from './peopleKey';

/** A new seat. */
export function useMakeSeat() {
  return useMutation({
    mutationFn: (body: Schema['SeatCreateRequest']) =>
      read(client.POST('/api/office/seats/', { body })),
    onSuccess: usePeopleChanged(),
  });
}
