export { Allowed } from './Allowed';
export { Refusal } from './Refusal';
