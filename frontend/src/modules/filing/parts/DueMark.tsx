import { DueBar } from '@/ui';
import type { FileRow } from '../filter';
import { FileStateBadge } from './FileStateBadge';

const DAY = 86_400_000;
const SOON_DAYS = 3;

export function isPending(file: Pick<FileRow, 'state'>): boolean {
  return file.state === 'open' || file.state === 'returned';
}

/** The days a file was given, from receipt to its due date. */
export function limitDaysOf(file: Pick<FileRow, 'received_on' | 'due_on'>): number | null {
  if (file.due_on === null) return null;
  return Math.round((Date.parse(file.due_on) - Date.parse(file.received_on)) / DAY);
}

type Clocked = Pick<FileRow, 'state' | 'days_left' | 'received_on' | 'due_on'>;

/** The days left as a bar while the clock runs; how it ended once it has stopped. */
export function DueMark({ file }: { file: Clocked }) {
  if (!isPending(file)) return <FileStateBadge state={file.state} plain />;
  return <DueBar daysLeft={file.days_left} limitDays={limitDaysOf(file)} soonDays={SOON_DAYS} />;
}
