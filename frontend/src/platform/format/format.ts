import { currentLanguage } from '@/ui/language';

const ZONE = 'Asia/Kolkata';
const locale = () => (currentLanguage() === 'ml' ? 'ml-IN' : 'en-IN');
const MONTHS = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  ml: ['ജനു', 'ഫെബ്രു', 'മാർച്ച്', 'ഏപ്രി', 'മേയ്', 'ജൂൺ', 'ജൂലൈ', 'ഓഗ', 'സെപ്റ്റം', 'ഒക്ടോ', 'നവം', 'ഡിസം'],
};

function partsOf(value: string | Date): Record<string, string> {
  const isDay = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: isDay ? 'UTC' : ZONE,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(value));
  return Object.fromEntries(parts.map((part) => [part.type, part.value]));
}

/** `21 Nov 2026`, in the office's time zone. */
export function date(value: string | Date | null | undefined): string {
  if (value === null || value === undefined || value === '') return '—';
  const { day, month, year } = partsOf(value);
  return `${Number(day)} ${MONTHS[currentLanguage()][Number(month) - 1] ?? ''} ${year ?? ''}`;
}

/** `21 Nov 2026, 14:05`. */
export function dateTime(value: string | Date | null | undefined): string {
  if (value === null || value === undefined || value === '') return '—';
  return `${date(value)}, ${time(value)}`;
}

export function time(value: string | Date): string {
  const { hour, minute } = partsOf(value);
  return `${hour ?? ''}:${minute ?? ''}`;
}

/** A date with its weekday, where a deadline is meant: `Sat, 21 Nov 2026`. */
export function deadline(value: string | null | undefined): string {
  if (value === null || value === undefined || value === '') return '—';
  const weekday = new Intl.DateTimeFormat(locale(), { weekday: 'short', timeZone: ZONE });
  return `${weekday.format(new Date(value))}, ${date(value)}`;
}

/** `1,23,456`. */
export function number(value: number | null | undefined): string {
  return value === null || value === undefined ? '—' : value.toLocaleString('en-IN');
}

/** `₹ 1,23,456.00`; takes the server's decimal text. */
export function money(value: string | number | null | undefined): string {
  if (value === null || value === undefined || value === '') return '—';
  const [whole = '0', paise = ''] = String(value).split('.');
  const sign = whole.startsWith('-') ? '−' : '';
  const grouped = BigInt(whole.replace('-', '')).toLocaleString('en-IN');
  return `${sign}₹ ${grouped}.${paise.padEnd(2, '0').slice(0, 2)}`;
}

const STEPS = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
] as const;

/** `5 minutes ago`, in words. */
export function ago(value: string | null | undefined, now: number = Date.now()): string {
  if (value === null || value === undefined) return '—';
  const seconds = Math.round((new Date(value).getTime() - now) / 1000);
  const words = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  const [size, unit] = STEPS.find(([each]) => Math.abs(seconds) >= each) ?? [1, 'second'];
  return words.format(Math.trunc(seconds / size), unit);
}

/** `1.4 s`, `320 ms`, `3 min`. */
export function duration(seconds: number | null | undefined): string {
  if (seconds === null || seconds === undefined) return '—';
  if (seconds < 1) return `${Math.round(seconds * 1000)} ms`;
  if (seconds < 90) return `${Number(seconds.toFixed(1))} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}

export function bytes(size: number): string {
  return size < 1_000_000 ? `${Math.ceil(size / 1000)} kB` : `${(size / 1_000_000).toFixed(1)} MB`;
}
