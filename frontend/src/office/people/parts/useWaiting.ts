import { useLocal } from '@/platform/i18n';
import type { Waiting } from '../types';

/** What waits at a seat, as "Files 7, Complaints 2"; blank when nothing does. */
export function useWaiting() {
  const local = useLocal();
  return (waiting: readonly Waiting[]) =>
    waiting.map((each) => `${local(each, 'name')} ${each.count}`).join(', ');
}
