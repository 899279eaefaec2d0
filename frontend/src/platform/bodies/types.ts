import type { Schema } from '@/platform/api';

export type BodyType = Schema['BodyCard']['type'];
export type BodyState = Schema['BodyCard']['state'];

export const BODY_TYPES: readonly BodyType[] = [
  'grama_panchayat',
  'block_panchayat',
  'district_panchayat',
  'municipality',
  'corporation',
];
