import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useLocal } from '@/platform/i18n';
import { useSession, useSignOut } from '@/platform/session';
import { Notice } from '@/ui';
import { useAcceptInvitation } from '../api/useAcceptInvitation';
import { Refused } from '../gateway/Refused';
import { useTexts } from './texts';

/** The one who is invited is signed in. */
export function TakeIt({ token, onIn }: { token: string; onIn: () => void }) {
  const t = useTexts();
  const local = useLocal();
  const { user } = useSession();
  const accept = useAcceptInvitation(token);
  if (user === null) return null;
  return (
    <>
      <Refused error={accept.error} />
      <Button loading={accept.isPending} onClick={() => accept.mutate({}, { onSuccess: onIn })}>
        {t('takeAct', { name: local(user, 'name') })}
      </Button>
    </>
  );
}

export function SignInFirst({ token }: { token: string }) {
  const t = useTexts();
  const navigate = useNavigate();
  const search = { as: 'staff', next: `/invitation/${token}` };
  return (
    <>
      <Notice tone="soon">{t('known')}</Notice>
      <Button onClick={() => void navigate({ to: '/sign-in', search })}>{t('signIn')}</Button>
    </>
  );
}

/** Somebody else is signed in. */
export function SignOutFirst({ email }: { email: string }) {
  const t = useTexts();
  const local = useLocal();
  const { user } = useSession();
  const signOut = useSignOut(location.pathname);
  if (user === null) return null;
  return (
    <>
      <Notice tone="soon">{t('other', { name: local(user, 'name'), email })}</Notice>
      <Button loading={signOut.isPending} onClick={() => signOut.mutate()}>
        {t('signOut')}
      </Button>
    </>
  );
}
