import { useMutation } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';
import { usePeopleChanged } from './peopleKey';

/** Leave, with the hand-over of every seat. */
export function useTakeLeave() {
  return useMutation({
    mutationFn: (body: Schema['AbsenceBeginRequest']) =>
      read(client.POST('/api/office/absences/', { body })),
    onSuccess: usePeopleChanged(),
  });
}
