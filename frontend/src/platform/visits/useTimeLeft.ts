import { useEffect, useState } from 'react';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Whole seconds until a moment, counted down each second at the end, else each minute. */
export function useSecondsLeft(endsAt: string): number {
  const [now, setNow] = useState(() => Date.now());
  const left = Math.max(0, Math.ceil((new Date(endsAt).getTime() - now) / SECOND));
  const isClose = left <= 10 * 60;
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), isClose ? SECOND : MINUTE / 4);
    return () => clearInterval(tick);
  }, [isClose]);
  return left;
}
