const ZONE = 'Asia/Kolkata';

/** The day it is in the office, as `2026-11-21`. */
export function today(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(now);
}

/** Whether a text from the URL or a field is a day of the calendar. */
export function isDay(text: string | undefined): text is string {
  if (text === undefined || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The last day of a span whose `ends_on` is the first day after it. */
export function lastDay({ ends_on }: { ends_on: string }): string {
  return dayMoved(ends_on, -1);
}

/** The day that many days later; a negative number goes back. */
export function dayMoved(day: string, days: number): string {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}
