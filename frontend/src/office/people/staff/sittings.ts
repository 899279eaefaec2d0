import { today } from '../parts/day';

interface Span {
  starts_on: string;
  ends_on: string | null;
}

/** Postings that run, that begin later, and that are over; `ends_on` is the first day after. */
export function sittings<T extends Span>(postings: readonly T[], on: string = today()) {
  const isOver = ({ starts_on, ends_on }: T) =>
    ends_on !== null && (ends_on <= on || ends_on <= starts_on);
  return {
    now: postings.filter((each) => each.starts_on <= on && !isOver(each)),
    later: postings.filter((each) => each.starts_on > on && !isOver(each)),
    past: postings.filter(isOver),
  };
}
