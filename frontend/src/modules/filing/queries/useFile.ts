import { useQuery } from '@tanstack/react-query';
import { client, readVersioned } from '@/platform/api';
import { fileKey } from './fileKey';

/** One file with all that stands in it, and the version to change it by. */
export function useFile(id: string) {
  return useQuery({
    queryKey: fileKey(id),
    queryFn: () =>
      readVersioned(
        client.GET('/api/modules/filing/files/{file_id}/', { params: { path: { file_id: id } } }),
      ),
  });
}
