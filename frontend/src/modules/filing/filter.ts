import type { Schema } from '@/platform/api';
import { listOf, type UrlState } from '@/platform/routing';

export type FileRow = Schema['FileRow'];
export type FileState = FileRow['state'];

export const STATES = ['open', 'returned', 'approved', 'rejected'] as const;
export const DUES = ['overdue', 'soon', 'ontime', 'unlimited'] as const;
export const SORTS = ['-received_on', 'received_on', 'due_on', 'at_seat_since'] as const;
export type Due = (typeof DUES)[number];
export type Sort = (typeof SORTS)[number];

/** What is asked of the register; what is left out asks nothing. */
export interface FileFilter {
  q?: string;
  state?: FileState[];
  service?: string;
  seat?: string;
  due?: Due;
  mine?: boolean;
  from?: string;
  to?: string;
}

export function oneOf<T extends string>(known: readonly T[], value: string | undefined) {
  return known.find((each) => each === value);
}

/** The filter that the URL holds; words it should not hold are passed over. */
export function filterOf(url: UrlState): FileFilter {
  const state = listOf(url.state).flatMap((value) => oneOf(STATES, value) ?? []);
  const due = oneOf(DUES, url.due);
  return {
    ...(url.q && { q: url.q }),
    ...(url.service && { service: url.service }),
    ...(url.seat && { seat: url.seat }),
    ...(url.from && { from: url.from }),
    ...(url.to && { to: url.to }),
    ...(state.length > 0 && { state }),
    ...(due && { due }),
  };
}
