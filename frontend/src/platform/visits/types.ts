import type { Schema } from '@/platform/api';

export type OfficeVisit = Schema['OfficeVisit'];
export type ConsoleVisit = Schema['ConsoleVisit'];
export type VisitAct = Schema['VisitAct'];
export type VisitPart = Schema['VisitPart'];
export type VisitStep = Schema['VisitStep'];
export type VisitState = Schema['VisitState'];
export type VisitMode = Schema['VisitMode'];

/** What both sides tell of a visit. */
export type Visit = Omit<OfficeVisit, 'abilities'>;
