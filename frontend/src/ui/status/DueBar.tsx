import { useTexts } from '../texts';
import classes from './status.module.css';
import { ToneShape, type Tone } from './tones';

interface Props {
  /** Working days left; negative when late; null when no limit runs. */
  daysLeft: number | null;
  /** The service's limit in days, so that the bar can show the share used. */
  limitDays?: number | null;
  /** The clock stands still: decided, returned or stopped. */
  stopped?: boolean;
  soonDays?: number;
}

export function dueTone(daysLeft: number | null, stopped = false, soonDays = 2): Tone {
  if (stopped || daysLeft === null) return 'stopped';
  if (daysLeft < 0) return 'late';
  return daysLeft <= soonDays ? 'soon' : 'ontime';
}

/** Days left as a word and a bar: the bar fills as the limit is used up. */
export function DueBar({ daysLeft, limitDays = null, stopped = false, soonDays = 2 }: Props) {
  const t = useTexts();
  const tone = dueTone(daysLeft, stopped, soonDays);
  const word = () => {
    if (daysLeft === null) return t('noDue');
    if (daysLeft < 0) return t('daysLate', { count: -daysLeft });
    return daysLeft === 0 ? t('dueToday') : t('daysLeft', { count: daysLeft });
  };
  const used = limitDays && daysLeft !== null ? 1 - Math.max(daysLeft, 0) / limitDays : 1;
  return (
    <span className={classes.due}>
      <span className={`${classes.badge} ${classes.plain}`} data-tone={tone}>
        <ToneShape tone={tone} />
        {word()}
      </span>
      {daysLeft !== null && (
        <span className={classes.track} aria-hidden="true">
          <span
            className={classes.fill}
            data-tone={tone}
            style={{ width: `${Math.min(Math.max(used, 0.04), 1) * 100}%` }}
          />
        </span>
      )}
    </span>
  );
}
