import { useVisitTexts } from './texts';
import { useSecondsLeft } from './useTimeLeft';

/** How long is left: hours and minutes, at the end minutes and seconds. */
export function TimeLeft({ endsAt }: { endsAt: string }) {
  const t = useVisitTexts();
  const seconds = useSecondsLeft(endsAt);
  return <span role="timer">{t('left', { time: useWords(seconds) })}</span>;
}

function useWords(seconds: number): string {
  const t = useVisitTexts();
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  if (hours > 0) return t('leftHours', { hours, minutes });
  if (seconds > 600) return t('leftMinutes', { minutes });
  return t('leftSeconds', { minutes, seconds: String(seconds % 60).padStart(2, '0') });
}
