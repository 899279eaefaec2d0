import { useMutation } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';
import { endCharges } from './endCharges';
import { usePeopleChanged } from './peopleKey';

interface Relieving {
  body: Schema['RelievingRequest'];
  /** Charges of today that end because others take them over. */
  replaced: readonly string[];
}

/** Somebody leaves for another body, or for good. */
export function useRelieve() {
  return useMutation({
    mutationFn: async ({ body, replaced }: Relieving) => {
      await endCharges(replaced, body.relieved_on);
      return read(client.POST('/api/office/relievings/', { body }));
    },
    onSettled: usePeopleChanged(),
  });
}
