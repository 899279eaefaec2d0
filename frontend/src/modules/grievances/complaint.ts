import type { Schema } from '@/platform/api';

export type Complaint = Schema['ComplaintDetail'];
export type ComplaintRow = Schema['ComplaintRow'];
export type Category = ComplaintRow['category'];
export type ComplaintState = ComplaintRow['state'];

export const STATES: readonly ComplaintState[] = ['open', 'resolved'];
export const CATEGORIES: readonly Category[] = [
  'road',
  'water',
  'light',
  'waste',
  'building',
  'nuisance',
  'office',
  'other',
];

export const complaintKey = (id: string) => ['grievances', 'complaint', id] as const;
