export { ActWords } from './ActWords';
export { ChangeTable } from './ChangeTable';
export { History } from './History';
export { useHistoryTexts } from './texts';
