import { useQuery } from '@tanstack/react-query';
import { client, read } from '@/platform/api';
import type { StaffRow } from '../types';
import { peopleKey } from './peopleKey';

async function allPages(): Promise<StaffRow[]> {
  const rows: StaffRow[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: { cursor?: string } = cursor === '' ? {} : { cursor };
    const page = await read(client.GET('/api/office/staff/', { params: { query } }));
    rows.push(...page.results);
    cursor = page.next;
  }
  return rows;
}

/** Everybody at once, to choose from: an office has tens of people, the largest some hundreds. */
export function useAllStaff() {
  return useQuery({ queryKey: peopleKey('everybody'), queryFn: allPages, staleTime: 60_000 });
}
