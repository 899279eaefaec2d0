import { useMemo } from 'react';
import { useLocal } from '@/platform/i18n';
import { useSeats } from '../queries/useSeats';
import { useServices } from '../queries/useServices';
import type { FileRow } from '../filter';

/** Names for the codes and ids that facets count by; rows know services no longer offered. */
export function useNames(rows: readonly FileRow[]) {
  const local = useLocal();
  const services = useServices().data;
  const seats = useSeats().data;
  return useMemo(() => {
    const named = new Map<string, string>();
    for (const { service, seat } of rows) {
      named.set(service.code, local(service, 'name')).set(seat.id, local(seat, 'name'));
    }
    for (const service of services ?? []) named.set(service.code, local(service, 'name'));
    for (const seat of seats ?? []) named.set(seat.id, local(seat, 'name'));
    return (value: string) => named.get(value) ?? value;
  }, [rows, services, seats, local]);
}
