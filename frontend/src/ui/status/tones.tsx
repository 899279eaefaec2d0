import type { ReactNode } from 'react';

export type Tone = 'ontime' | 'soon' | 'late' | 'stopped' | 'done' | 'working' | 'neutral';

const shapes: Record<Tone, ReactNode> = {
  ontime: <circle cx="6" cy="6" r="4.5" />,
  soon: <path d="M6 1.2 11 10.5H1z" />,
  late: <path d="M6 .8 11.2 6 6 11.2.8 6z" />,
  stopped: <path d="M2 1.5h3v9H2zM7 1.5h3v9H7z" />,
  done: <path d="M1.2 6.4 4.6 9.8 10.8 2.6" fill="none" stroke="currentColor" strokeWidth="2.2" />,
  working: <path d="M1.5 1.5h6L11 6l-3.5 4.5h-6L5 6z" />,
  neutral: <circle cx="6" cy="6" r="3.7" fill="none" stroke="currentColor" strokeWidth="1.8" />,
};

/** A status is never colour alone: each tone has a shape of its own. */
export function ToneShape({ tone }: { tone: Tone }) {
  return (
    <svg width="10" height="10" viewBox="0 0 12 12" fill="currentColor" aria-hidden="true">
      {shapes[tone]}
    </svg>
  );
}
