import { useMutation } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';
import { endCharges } from './endCharges';
import { usePeopleChanged } from './peopleKey';

interface Leave {
  body: Schema['AbsenceBeginRequest'];
  /** Charges of today that end because others take them over. */
  replaced: readonly string[];
}

/** Leave, with the hand-over of every seat. */
export function useTakeLeave() {
  return useMutation({
    mutationFn: async ({ body, replaced }: Leave) => {
      await endCharges(replaced, body.starts_on);
      return read(client.POST('/api/office/absences/', { body }));
    },
    onSettled: usePeopleChanged(),
  });
}
