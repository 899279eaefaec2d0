import { useMutation } from '@tanstack/react-query';
import { bodiesPage, type BodyFilter, type BodyRow } from './useBodies';

/** Every row that fits, for an export: follows the pages to their end. */
export function useAllBodies() {
  return useMutation({
    mutationFn: async ({ filter, sort }: { filter: BodyFilter; sort: string }) => {
      const rows: BodyRow[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: Awaited<ReturnType<typeof bodiesPage>> = await bodiesPage(filter, sort, cursor);
        rows.push(...page.results);
        cursor = page.next;
      }
      return rows;
    },
  });
}
