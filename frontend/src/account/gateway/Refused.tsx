import type { Say } from '@/platform/i18n';
import { ErrorState } from '@/ui';
import { PasskeyFailure } from '../passkey/ceremony';
import { Refusal } from './refusal';
import { texts, useRefusalTexts } from './refusalTexts';

type Text = Say<typeof texts.en>;
type Known = Exclude<keyof typeof texts.en, `waitMinutes_${string}`>;

const SAME: Record<string, Known> = {
  username_password_mismatch: 'wrongLogin',
  email_password_mismatch: 'wrongLogin',
  invalid_login: 'wrongLogin',
  invalid_or_expired_key: 'invalid_password_reset',
  unverified_email: 'http-403',
};
const BUSY = new Set(['rate_limited', 'too_many_login_attempts']);

/** Why a step of signing in failed, in the reader's language; other errors show as they are. */
export function Refused({ error }: { error: unknown }) {
  const t = useRefusalTexts();
  if (error === null || error === undefined) return null;
  return <ErrorState isInline error={said(error, t)} />;
}

function said(error: unknown, t: Text): unknown {
  if (error instanceof PasskeyFailure) return { title: t(error.reason) };
  if (!(error instanceof Refusal)) return error;
  if (BUSY.has(error.code)) return { title: t('tooMany'), detail: wait(error, t) };
  const key = SAME[error.code] ?? error.code;
  return { title: isKnown(key) ? t(key) : t('failed') };
}

function isKnown(key: string): key is Known {
  return key in texts.en;
}

function wait({ retryAfter }: Refusal, t: Text): string {
  if (retryAfter === null) return t('waitSome');
  return t('waitMinutes', { count: Math.max(1, Math.ceil(retryAfter / 60)) });
}
