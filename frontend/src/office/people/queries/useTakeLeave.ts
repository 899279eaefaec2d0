import { useMutation } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';
import { usePeopleChanged } from './peopleKey';

/** Leave; every seat is handed over in the same act. */
export function useTakeLeave() {
  return useMutation({
    mutationFn: (body: Schema['AbsenceBeginRequest']) =>
      read(client.POST('/api/office/absences/', { body })),
    onSettled: usePeopleChanged(),
  });
}
