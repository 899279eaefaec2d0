import { Button, PasswordInput } from '@mantine/core';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { useSession } from '@/platform/session';
import { usePasswordProof } from '../api/usePasswordProof';
import { Refused } from '../gateway/Refused';
import parts from '../parts/parts.module.css';
import { PlainButton } from '../parts/PlainButton';
import { SecondStep } from '../signIn/SecondStep';
import { useTexts } from './texts';

/** The person proves again that it is they: the second step where there is one, or the password. */
export function ProofForm({ onDone }: { onDone: () => void }) {
  const t = useTexts();
  const { user } = useSession();
  const enrolled = user?.second_factor.enrolled ?? [];
  const [isPassword, setPassword] = useState(enrolled.length === 0);
  if (user?.kind === 'citizen') return <p>{t('residentText')}</p>;
  return (
    <div className={parts.stack}>
      <p>{t('text')}</p>
      {isPassword ? (
        <PasswordProof onDone={onDone} />
      ) : (
        <SecondStep stage="reauthenticate" types={enrolled} onDone={onDone} />
      )}
      {enrolled.length > 0 && (
        <PlainButton onClick={() => setPassword(!isPassword)}>
          {t(isPassword ? 'bySecond' : 'byPassword')}
        </PlainButton>
      )}
    </div>
  );
}

function PasswordProof({ onDone }: { onDone: () => void }) {
  const t = useTexts();
  const prove = usePasswordProof();
  const input = useRef<HTMLInputElement>(null);
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  useEffect(() => input.current?.focus(), []);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (password !== '') prove.mutate(password, { onSuccess: onDone });
  };
  return (
    <form className={parts.stack} onSubmit={submit} noValidate>
      <Refused error={prove.error} />
      <PasswordInput
        ref={input}
        label={t('password')}
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('show') }}
        error={isTried && password === '' ? t('passwordMissing') : null}
      />
      <Button type="submit" loading={prove.isPending}>
        {t('confirm')}
      </Button>
    </form>
  );
}
