import { useMutation } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';

export type CodeSlip = Schema['CounterCode'];

/** Makes a slip; its code comes this once and is kept nowhere. */
export function useIssueCode() {
  return useMutation({
    gcTime: 0,
    mutationFn: (body: Schema['CounterCodeIssueRequest']) =>
      read(client.POST('/api/office/codes/', { body })),
  });
}
