export { BodyStateBadge } from './BodyStateBadge';
export { placeName } from './names';
export { useBodyTexts } from './texts';
export { BODY_TYPES, type BodyState, type BodyType } from './types';
