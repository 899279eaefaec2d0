import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { useLocal } from '@/platform/i18n';
import { useUrlState } from '@/platform/routing';
import { useSession } from '@/platform/session';
import { ErrorState, Page, PageHeader } from '@/ui';
import classes from './account.module.css';
import { useSignIn } from './api/useSignIn';
import { safeNext } from './safeNext';
import { useTexts } from './texts';

export function SignIn() {
  const t = useTexts();
  const local = useLocal();
  const { place } = useSession();
  const [url] = useUrlState();
  const navigate = useNavigate();
  const signIn = useSignIn();
  const [isTried, setTried] = useState(false);
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (login.trim() === '' || password === '') return;
    const after = safeNext(url.next, place.kind === 'body' ? '/office' : '/');
    signIn.mutate(
      { login: login.trim(), password },
      { onSuccess: () => void navigate({ href: after }) },
    );
  };

  const name = place.body === null ? t('console') : local(place.body, 'name');
  return (
    <Page width="reading">
      <form className={classes.box} onSubmit={submit} noValidate>
        <PageHeader title={t('signIn')}>{t('signInText', { place: name })}</PageHeader>
        {signIn.error && <ErrorState isInline error={signIn.error} />}
        <TextInput
          label={t('login')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
          error={isTried && login.trim() === '' ? t('loginMissing') : null}
        />
        <PasswordInput
          label={t('password')}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('show') }}
          error={isTried && password === '' ? t('passwordMissing') : null}
        />
        <Button type="submit" loading={signIn.isPending}>
          {t('signInAct')}
        </Button>
        {place.kind === 'body' && <p className="soft small">{t('citizenNote')}</p>}
      </form>
    </Page>
  );
}
