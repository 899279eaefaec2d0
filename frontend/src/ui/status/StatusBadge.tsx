import classes from './status.module.css';
import { ToneShape, type Tone } from './tones';

interface Props {
  tone: Tone;
  /** The word for this status in the reader's language. */
  children: string;
  /** Shape and word without the ground, for dense tables. */
  plain?: boolean;
}

export function StatusBadge({ tone, children, plain = false }: Props) {
  return (
    <span className={plain ? `${classes.badge} ${classes.plain}` : classes.badge} data-tone={tone}>
      <ToneShape tone={tone} />
      {children}
    </span>
  );
}
