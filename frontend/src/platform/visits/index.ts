export { canChange, ModeChoice } from './ModeChoice';
export { PartRights } from './PartRights';
export { useVisitTexts } from './texts';
export { TimeLeft } from './TimeLeft';
export type {
  ConsoleVisit,
  OfficeVisit,
  Visit,
  VisitAct,
  VisitMode,
  VisitPart,
  VisitState,
} from './types';
export { useTerms } from './useTerms';
export { useSecondsLeft } from './useTimeLeft';
export { VisitRecord } from './VisitRecord';
export { VisitStateBadge } from './VisitStateBadge';
