import { useMemo } from 'react';
import { useUrlState, type SetUrlState } from '@/platform/routing';
import { useSession } from '@/platform/session';
import { filterOf, oneOf, type FileFilter } from '../filter';

export const ORDERS = ['due_on', 'at_seat_since'] as const;
const WAITING = ['open', 'returned'] as const;

export interface QueueView {
  filter: FileFilter;
  sort: (typeof ORDERS)[number];
  isMine: boolean;
  hasSeat: boolean;
  /** The file shown beside the list. */
  file: string | undefined;
  /** How many filters are set. */
  chosen: number;
  set: SetUrlState;
}

/** The queue as the URL holds it: my seat's files, the nearest due date first, unless asked. */
export function useQueueView(): QueueView {
  const [url, set] = useUrlState();
  const hasSeat = useSession().seats.length > 0;
  const isMine = url.all === undefined;
  const filter = useMemo(() => {
    const { state, seat, q, service, due } = filterOf(url);
    const waiting = WAITING.filter((each) => state?.includes(each));
    return {
      ...(q && { q }),
      ...(service && { service }),
      ...(due && { due }),
      ...(isMine ? { mine: true } : seat && { seat }),
      state: waiting.length > 0 ? waiting : [...WAITING],
    };
  }, [url, isMine]);
  const chosen = [url.q, url.service, url.due, url.state, url.seat].filter(Boolean).length;
  return {
    filter,
    sort: oneOf(ORDERS, url.sort) ?? 'due_on',
    isMine,
    hasSeat,
    file: url.file,
    chosen,
    set,
  };
}
