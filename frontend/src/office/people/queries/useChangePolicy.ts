import { useMutation } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';
import { usePeopleChanged } from './peopleKey';

export function useChangePolicy() {
  return useMutation({
    mutationFn: (body: Schema['PatchedPolicyRequest']) =>
      read(client.PATCH('/api/office/policy/', { body })),
    onSuccess: usePeopleChanged(),
  });
}
