import type { Schema } from '@/platform/api';

/** What was done to a file that thereby left the reader's seat. */
export interface FileDone {
  id: string;
  number: string;
  what: 'forwarded' | 'returned' | 'approved' | 'rejected';
  seat: Pick<Schema['FileSeat'], 'name_en' | 'name_ml'>;
}
