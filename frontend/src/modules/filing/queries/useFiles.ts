import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';
import type { FileFilter, Sort } from '../filter';

/** The register a page at a time. */
export function useFiles(filter: FileFilter, sort: Sort) {
  return useInfiniteQuery({
    queryKey: ['filing', 'files', filter, sort],
    queryFn: ({ pageParam: cursor }) =>
      read(
        client.GET('/api/modules/filing/files/', {
          params: { query: { ...filter, sort, ...(cursor && { cursor }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}
