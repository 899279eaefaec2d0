import type { ReactNode } from 'react';
import { ToneShape, type Tone } from '../status/tones';
import classes from './states.module.css';

/** One line above the content: read-only until when, which part is missing, what was done. */
export function Notice({ tone = 'stopped', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <div className={classes.notice} data-tone={tone} role={tone === 'late' ? 'alert' : 'status'}>
      <ToneShape tone={tone} />
      <div>{children}</div>
    </div>
  );
}
