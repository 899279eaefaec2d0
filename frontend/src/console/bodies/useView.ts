import { useMemo } from 'react';
import { listOf, useUrlState, type SetUrlState } from '@/platform/routing';
import type { BodyFilter } from '../api/useBodies';

export interface View {
  filter: BodyFilter;
  sort: string;
  hidden: string[];
  set: SetUrlState;
}

/** The saved view: filters, order and columns, all in the URL. */
export function useView(): View {
  const [{ q, type, district, state, module, sort, hide }, set] = useUrlState();
  const filter = useMemo(
    () => ({
      q: q ?? '',
      type: listOf(type),
      district: listOf(district),
      state: listOf(state),
      module: listOf(module),
    }),
    [q, type, district, state, module],
  );
  return { filter, sort: sort ?? 'name', hidden: listOf(hide ?? 'code,cell,activated'), set };
}
