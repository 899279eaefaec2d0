import type { Schema } from '@/platform/api';

export interface Named {
  name_en: string;
  name_ml: string;
}
export type Ability = Schema['Ability'];
export type Chart = Schema['Chart'];
export type ChartSeat = Schema['ChartSeat'];
export type ChartPerson = Schema['SeatedPerson'];
export type Waiting = Schema['Waiting'];
export type ChartAlert = Schema['SeatAlert'];
export type Section = Schema['Section'];
export type StaffRow = Schema['Staff'];
export type StaffDetail = Schema['StaffDetail'];
export type StaffPosting = Schema['StaffPosting'];
export type PersonPermission = Schema['PersonRight'];
export type Through = Schema['RightSource'];
export type Role = Schema['Role'];
export type Permission = Schema['Right'];
export type Transfer = Schema['Transfer'];
export type Invitation = Schema['OfficeInvitation'];
