export { BodyStateBadge } from './BodyStateBadge';
export { placeName } from './names';
export { useBodyTexts } from './texts';
