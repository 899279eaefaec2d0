import { useMutation } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';
import { usePeopleChanged } from './peopleKey';

type Save =
  | { id?: undefined; body: Schema['RoleCreateRequest'] }
  | { id: string; body: Schema['PatchedRoleChangeRequest'] };

/** Makes a role, or changes the one with the id. */
export function useSaveRole() {
  return useMutation({
    mutationFn: (save: Save) =>
      save.id === undefined
        ? read(client.POST('/api/office/roles/', { body: save.body }))
        : read(
            client.PATCH('/api/office/roles/{role_id}/', {
              params: { path: { role_id: save.id } },
              body: save.body,
            }),
          ),
    onSuccess: usePeopleChanged(),
  });
}
