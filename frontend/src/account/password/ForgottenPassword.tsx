import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { Page, PageHeader } from '@/ui';
import { usePasswordLinkAsk } from '../api/usePasswordLink';
import { Refused } from '../gateway/Refused';
import { isEmail } from '../parts/isEmail';
import parts from '../parts/parts.module.css';
import { useTexts } from './texts';

export function ForgottenPassword() {
  const t = useTexts();
  const link = usePasswordLinkAsk();
  const [email, setEmail] = useState('');
  const [isTried, setTried] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (isEmail(email)) link.mutate(email.trim());
  };
  return (
    <Page width="reading">
      <form className={parts.box} onSubmit={submit} noValidate>
        {link.isSuccess ? (
          <>
            <PageHeader title={t('sentTitle')}>
              {t('sentText', { email: link.variables })}
            </PageHeader>
            <p className="soft small">{t('sentHelp')}</p>
          </>
        ) : (
          <>
            <PageHeader title={t('forgotten')}>{t('forgottenText')}</PageHeader>
            <Refused error={link.error} />
            <TextInput
              label={t('email')}
              type="email"
              inputMode="email"
              autoComplete="email"
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
              error={isTried && !isEmail(email) ? t('emailMissing') : null}
            />
            <Button type="submit" loading={link.isPending}>
              {t('send')}
            </Button>
          </>
        )}
        <Link className="small" to="/sign-in" search={{ as: 'staff' }}>
          {t('back')}
        </Link>
      </form>
    </Page>
  );
}
