import { Button, PasswordInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { usePasswordChange } from '../api/usePasswordChange';
import { Refused } from '../gateway/Refused';
import parts from '../parts/parts.module.css';
import { isFit, NewPasswordFields, NO_PASSWORD } from './NewPasswordFields';
import { useTexts } from './texts';

interface Props {
  /** The account has a password, which is asked for. */
  hasPresent: boolean;
  onDone: () => void;
}

export function PasswordForm({ hasPresent, onDone }: Props) {
  const t = useTexts();
  const change = usePasswordChange();
  const [present, setPresent] = useState('');
  const [next, setNext] = useState(NO_PASSWORD);
  const [isTried, setTried] = useState(false);
  const isMissing = hasPresent && present === '';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (isMissing || !isFit(next)) return;
    change.mutate(
      { new_password: next.password, ...(hasPresent && { current_password: present }) },
      { onSuccess: onDone },
    );
  };
  return (
    <form className={parts.stack} onSubmit={submit} noValidate>
      <Refused error={change.error} />
      {hasPresent && (
        <PasswordInput
          label={t('present')}
          autoComplete="current-password"
          value={present}
          onChange={(event) => setPresent(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('show') }}
          error={isTried && isMissing ? t('missing') : null}
        />
      )}
      <NewPasswordFields value={next} onChange={setNext} isTried={isTried} />
      <Button type="submit" loading={change.isPending}>
        {t('save')}
      </Button>
    </form>
  );
}
