import { Button, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { problemField, type Schema } from '@/platform/api';
import { useAcceptInvitation } from '../api/useAcceptInvitation';
import { Refused } from '../gateway/Refused';
import parts from '../parts/parts.module.css';
import { isFit, NewPasswordFields, NO_PASSWORD } from '../password/NewPasswordFields';
import { useTexts } from './texts';

interface Props {
  token: string;
  invitation: Schema['Invitation'];
  onIn: () => void;
}

/** Name and password of a new account. */
export function OpenAccount({ token, invitation, onIn }: Props) {
  const t = useTexts();
  const accept = useAcceptInvitation(token);
  const [isTried, setTried] = useState(false);
  const [next, setNext] = useState(NO_PASSWORD);
  const [names, setNames] = useState({
    name_en: invitation.name_en,
    name_ml: invitation.name_ml,
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isFit(next)) return;
    accept.mutate({ password: next.password, ...names }, { onSuccess: onIn });
  };
  return (
    <form className={parts.stack} onSubmit={submit} noValidate>
      <Refused error={accept.error} />
      <TextInput
        label={t('nameMl')}
        lang="ml"
        value={names.name_ml}
        onChange={(event) => setNames({ ...names, name_ml: event.currentTarget.value })}
        error={problemField(accept.error, 'name_ml')}
      />
      <TextInput
        label={t('nameEn')}
        autoComplete="name"
        value={names.name_en}
        onChange={(event) => setNames({ ...names, name_en: event.currentTarget.value })}
        error={problemField(accept.error, 'name_en')}
      />
      <NewPasswordFields
        value={next}
        onChange={setNext}
        isTried={isTried}
        error={problemField(accept.error, 'password')}
      />
      <Button type="submit" loading={accept.isPending}>
        {t('openAct')}
      </Button>
    </form>
  );
}
