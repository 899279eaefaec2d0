import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { client, read, type Schema } from '@/platform/api';

export type BodyRow = Schema['BodyRow'];

export interface BodyFilter {
  q: string;
  type: string[];
  district: string[];
  state: string[];
  module: string[];
}

export async function bodiesPage(filter: BodyFilter, sort: string, cursor: string) {
  return read(
    client.GET('/api/console/bodies/', {
      params: { query: { ...filter, sort, limit: 200, ...(cursor && { cursor }) } as never },
    }),
  );
}

/** The rows that fit, fetched page by page as they come into view. */
export function useBodies(filter: BodyFilter, sort: string) {
  return useInfiniteQuery({
    queryKey: ['console', 'bodies', 'list', filter, sort],
    queryFn: ({ pageParam }) => bodiesPage(filter, sort, pageParam),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}
