import { format } from '@/platform/format';

/** The sign-in API tells times in seconds; ours in ISO 8601. */
export function isoOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

export function agoOf(seconds: number): string {
  return format.ago(isoOf(seconds));
}

export function momentOf(seconds: number): string {
  return format.dateTime(isoOf(seconds));
}

export function dayOf(seconds: number): string {
  return format.date(isoOf(seconds));
}
