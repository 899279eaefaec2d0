import { Button } from '@mantine/core';
import { IconLinkOff, IconLockCheck } from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { EmptyState, Page, PageHeader, Skeletons } from '@/ui';
import { usePasswordLink, usePasswordSet } from '../api/usePasswordLink';
import { Refusal } from '../gateway/refusal';
import { Refused } from '../gateway/Refused';
import parts from '../parts/parts.module.css';
import { isFit, NewPasswordFields, NO_PASSWORD } from './NewPasswordFields';
import { useTexts } from './texts';

/** What the link of the e-mail opens. */
export function NewPassword() {
  const { key } = useParams({ from: '/password/$key' });
  const link = usePasswordLink(key);
  return (
    <Page width="reading">
      {link.isPending && <Skeletons rows={4} />}
      {link.data === true && <Form linkKey={key} />}
      {link.error instanceof Refusal && link.error.status === 400 ? (
        <DeadLink />
      ) : (
        <Refused error={link.error} />
      )}
    </Page>
  );
}

function Form({ linkKey }: { linkKey: string }) {
  const t = useTexts();
  const set = usePasswordSet(linkKey);
  const [next, setNext] = useState(NO_PASSWORD);
  const [isTried, setTried] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (isFit(next)) set.mutate(next.password);
  };
  if (set.isSuccess) return <Done />;
  return (
    <form className={parts.box} onSubmit={submit} noValidate>
      <PageHeader title={t('choose')} />
      <Refused error={set.error} />
      <NewPasswordFields value={next} onChange={setNext} isTried={isTried} />
      <Button type="submit" loading={set.isPending}>
        {t('save')}
      </Button>
    </form>
  );
}

function Done() {
  const t = useTexts();
  const navigate = useNavigate();
  const go = () => void navigate({ to: '/sign-in', search: { as: 'staff' } });
  return (
    <EmptyState
      isPage
      title={t('doneTitle')}
      icon={<IconLockCheck size={32} stroke={1.5} />}
      act={<Button onClick={go}>{t('signIn')}</Button>}
    >
      {t('doneText')}
    </EmptyState>
  );
}

function DeadLink() {
  const t = useTexts();
  const navigate = useNavigate();
  return (
    <EmptyState
      isPage
      title={t('deadLink')}
      icon={<IconLinkOff size={32} stroke={1.5} />}
      act={<Button onClick={() => void navigate({ to: '/password' })}>{t('askAgain')}</Button>}
    >
      {t('deadLinkText')}
    </EmptyState>
  );
}
