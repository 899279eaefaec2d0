import { useMutation } from '@tanstack/react-query';
import { client, read } from '@/platform/api';

/** A visitor's own way out of an office. */
export function useLeaveOffice() {
  return useMutation({ mutationFn: () => read(client.POST('/api/office/visits/leave/')) });
}
