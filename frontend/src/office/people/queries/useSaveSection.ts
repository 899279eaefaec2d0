import { useMutation } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';
import { usePeopleChanged } from './peopleKey';

type Save =
  | { id?: undefined; body: Schema['SectionCreateRequest'] }
  | { id: string; body: Schema['PatchedSectionChangeRequest'] };

/** Makes a section, or renames the one with the id. */
export function useSaveSection() {
  return useMutation({
    mutationFn: (save: Save) =>
      save.id === undefined
        ? read(client.POST('/api/office/sections/', { body: save.body }))
        : read(
            client.PATCH('/api/office/sections/{section_id}/', {
              params: { path: { section_id: save.id } },
              body: save.body,
            }),
          ),
    onSuccess: usePeopleChanged(),
  });
}
