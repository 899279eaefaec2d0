import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { Refused } from '../gateway/Refused';
import parts from '../parts/parts.module.css';
import { useTexts } from './texts';

interface Props {
  error: unknown;
  isWorking: boolean;
  onName: (name: string) => void;
}

export function NameStep({ error, isWorking, onName }: Props) {
  const t = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [isTried, setTried] = useState(false);
  useEffect(() => input.current?.focus(), []);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== '') onName(name.trim());
  };
  return (
    <form className={parts.stack} onSubmit={submit} noValidate>
      <h2>{t('nameTitle')}</h2>
      <p>{t('nameText')}</p>
      <Refused error={error} />
      <TextInput
        ref={input}
        label={t('name')}
        autoComplete="name"
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={isTried && name.trim() === '' ? t('nameMissing') : null}
      />
      <Button type="submit" loading={isWorking}>
        {t('goOn')}
      </Button>
    </form>
  );
}
