import { useMutation } from '@tanstack/react-query';
import { client, read } from '@/platform/api';
import { usePeopleChanged } from './peopleKey';

/** Somebody is back; `ends_on` is the day of return. */
export function useEndLeave() {
  return useMutation({
    mutationFn: ({ id, ends_on }: { id: string; ends_on: string }) =>
      read(
        client.POST('/api/office/absences/{absence_id}/end/', {
          params: { path: { absence_id: id } },
          body: { ends_on },
        }),
      ),
    onSuccess: usePeopleChanged(),
  });
}
