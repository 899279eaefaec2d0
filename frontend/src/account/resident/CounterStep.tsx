import { Button, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useCounterCode } from '../api/useConfirmCode';
import { Refused } from '../gateway/Refused';
import { isEmail } from '../parts/isEmail';
import parts from '../parts/parts.module.css';
import { INDIA } from './countries';
import { phoneOf } from './phone';
import { useTexts } from './texts';

/** A code on paper, for those to whom no message can be sent. */
export function CounterStep({ onIn }: { onIn: () => void }) {
  const t = useTexts();
  const confirm = useCounterCode();
  const [code, setCode] = useState('');
  const [to, setTo] = useState('');
  const [isTried, setTried] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (code.trim() === '') return;
    const typed = to.trim();
    const recipient = isEmail(typed) ? typed : (phoneOf(INDIA, typed) ?? typed);
    confirm.mutate({ code: code.trim(), recipient }, { onSuccess: onIn });
  };
  return (
    <form className={parts.stack} onSubmit={submit} noValidate>
      <p>{t('counterText')}</p>
      <Refused error={confirm.error} />
      <TextInput
        label={t('counterCode')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={isTried && code.trim() === '' ? t('counterCodeMissing') : null}
      />
      <TextInput
        label={t('counterTo')}
        description={t('counterToHelp')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <Button type="submit" loading={confirm.isPending}>
        {t('goOn')}
      </Button>
    </form>
  );
}
