import { Button, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useAskCode, type Asked, type To } from '../api/useCodes';
import { Refused } from '../gateway/Refused';
import { isEmail } from '../parts/isEmail';
import parts from '../parts/parts.module.css';
import { useTexts } from './texts';

interface Props {
  value: string;
  onChange: (value: string) => void;
  onAsked: (asked: Asked, to: To) => void;
}

export function EmailStep({ value, onChange, onAsked }: Props) {
  const t = useTexts();
  const ask = useAskCode();
  const [isTried, setTried] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isEmail(value)) return;
    const to: To = { channel: 'email', recipient: value.trim() };
    ask.mutate(to, { onSuccess: (asked) => onAsked(asked, to) });
  };
  return (
    <form className={parts.stack} onSubmit={submit} noValidate>
      <p>{t('emailText')}</p>
      <Refused error={ask.error} />
      <TextInput
        label={t('email')}
        type="email"
        inputMode="email"
        autoComplete="email"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={isTried && !isEmail(value) ? t('emailWrong') : null}
      />
      <Button type="submit" loading={ask.isPending}>
        {t('sendCode')}
      </Button>
    </form>
  );
}
