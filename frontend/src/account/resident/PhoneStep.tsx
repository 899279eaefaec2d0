import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useLocal } from '@/platform/i18n';
import { useAskCode, type Asked, type To } from '../api/useCodes';
import { Refused } from '../gateway/Refused';
import parts from '../parts/parts.module.css';
import { COUNTRIES } from './countries';
import { phoneOf } from './phone';
import classes from './resident.module.css';
import { useTexts } from './texts';

export interface PhoneTyped {
  country: string;
  number: string;
}

interface Props {
  value: PhoneTyped;
  onChange: (value: PhoneTyped) => void;
  onAsked: (asked: Asked, to: To) => void;
}

export function PhoneStep({ value, onChange, onAsked }: Props) {
  const t = useTexts();
  const local = useLocal();
  const ask = useAskCode();
  const [isTried, setTried] = useState(false);
  const recipient = phoneOf(value.country, value.number);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (recipient === null) return;
    const to: To = { channel: 'sms', recipient };
    ask.mutate(to, { onSuccess: (asked) => onAsked(asked, to) });
  };
  return (
    <form className={parts.stack} onSubmit={submit} noValidate>
      <p>{t('phoneText')}</p>
      <Refused error={ask.error} />
      <div className={classes.phone}>
        <NativeSelect
          label={t('country')}
          size="md"
          autoComplete="tel-country-code"
          value={value.country}
          onChange={(event) => onChange({ ...value, country: event.currentTarget.value })}
          data={COUNTRIES.map((country) => ({
            value: country.code,
            label: `${local(country, 'name')} ${country.code}`,
          }))}
        />
        <TextInput
          label={t('phone')}
          type="tel"
          inputMode="tel"
          autoComplete="tel-national"
          value={value.number}
          onChange={(event) => onChange({ ...value, number: event.currentTarget.value })}
          error={isTried && recipient === null ? t('phoneWrong') : null}
        />
      </div>
      <Button type="submit" loading={ask.isPending}>
        {t('sendCode')}
      </Button>
    </form>
  );
}
