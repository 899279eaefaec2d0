import { Button, PasswordInput, TextInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { usePasskeyOffer } from '../api/usePasskeyOffer';
import { usePasskeySignIn } from '../api/usePasskeySignIn';
import { useSignIn } from '../api/useSignIn';
import { Refused } from '../gateway/Refused';
import type { FactorType } from '../gateway/types';
import { canUsePasskeys } from '../passkey/ceremony';
import parts from '../parts/parts.module.css';
import classes from './signIn.module.css';
import { useTexts } from './texts';

interface Props {
  /** The person is in, or has one of these second steps to take. */
  onDone: (steps: FactorType[] | null) => void;
}

export function PasswordStep({ onDone }: Props) {
  const t = useTexts();
  const signIn = useSignIn();
  const passkey = usePasskeySignIn();
  const round = passkey.isPending ? null : passkey.submittedAt;
  const offered = usePasskeyOffer(round, () => onDone(null));
  const [isTried, setTried] = useState(false);
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    passkey.reset();
    offered.reset();
    if (login.trim() === '' || password === '') return;
    signIn.mutate({ username: login.trim(), password }, { onSuccess: onDone });
  };
  const byPasskey = () => {
    signIn.reset();
    offered.reset();
    passkey.mutate(undefined, { onSuccess: () => onDone(null) });
  };

  return (
    <form className={parts.stack} onSubmit={submit} noValidate>
      <Refused error={signIn.error ?? passkey.error ?? offered.error} />
      <TextInput
        label={t('login')}
        autoComplete="username webauthn"
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
      {canUsePasskeys() && (
        <>
          <p className={classes.or}>{t('or')}</p>
          <Button
            variant="default"
            px="xs"
            leftSection={<IconFingerprint size={20} />}
            loading={passkey.isPending || offered.isPending}
            onClick={byPasskey}
          >
            {t('withPasskey')}
          </Button>
        </>
      )}
      <Link className="small" to="/password">
        {t('forgotten')}
      </Link>
    </form>
  );
}
