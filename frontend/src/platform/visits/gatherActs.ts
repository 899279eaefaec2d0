import type { VisitAct } from './types';

export interface Gathered extends VisitAct {
  /** How many acts of the kind followed each other. */
  times: number;
}

const SHOWN = ['text_en', 'path', 'asked', 'is_refused', 'is_read'] as const;
// How a list was laid out says nothing of what was looked for.
const LAYOUT = ['sort', 'cursor', 'limit', 'mine', 'on'];

/** Acts that follow each other and say the same become one line, which keeps the latest time. */
export function gatherActs(acts: readonly VisitAct[]): Gathered[] {
  const gathered: Gathered[] = [];
  for (const act of acts) {
    const shown = { ...act, asked: wordsOf(act.asked) };
    const last = gathered.at(-1);
    if (last !== undefined && SHOWN.every((name) => last[name] === shown[name])) last.times += 1;
    else gathered.push({ ...shown, times: 1 });
  }
  return gathered;
}

/** What was looked for, out of the form that addresses have. */
function wordsOf(asked: string): string {
  return [...new URLSearchParams(asked)]
    .filter(([name]) => !LAYOUT.includes(name))
    .map(([, value]) => value)
    .join(', ');
}
