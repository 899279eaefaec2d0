import { Button, TextInput } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { Problem, problemField, type Schema } from '@/platform/api';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { ErrorState, Loaded, Notice, Page, PageHeader } from '@/ui';
import { useAcceptInvitation } from '../api/useAcceptInvitation';
import { useInvitation } from '../api/useInvitation';
import parts from '../parts/parts.module.css';
import { isFit, NewPasswordFields, NO_PASSWORD } from '../password/NewPasswordFields';
import { useTexts } from './texts';

/** The person whom a body's office has invited opens their account. */
export function AcceptInvitation() {
  const { token } = useParams({ from: '/invitation/$token' });
  const invitation = useInvitation(token);
  return (
    <Page width="reading">
      <Loaded isPage query={invitation}>
        {(data) => <InvitationForm token={token} invitation={data} />}
      </Loaded>
    </Page>
  );
}

interface Props {
  token: string;
  invitation: Schema['Invitation'];
}

function InvitationForm({ token, invitation }: Props) {
  const t = useTexts();
  const local = useLocal();
  const navigate = useNavigate();
  const accept = useAcceptInvitation(token);
  const [isTried, setTried] = useState(false);
  const [names, setNames] = useState({ name_en: '', name_ml: '' });
  const [next, setNext] = useState(NO_PASSWORD);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isFit(next)) return;
    const body = { password: next.password, ...names };
    accept.mutate(body, { onSuccess: () => void navigate({ href: '/office' }) });
  };

  return (
    <form className={parts.box} onSubmit={submit} noValidate>
      <PageHeader title={t('invitation')}>
        {t('invitationText', {
          place: local(invitation.body, 'name'),
          email: invitation.email,
          until: format.dateTime(invitation.expires_at),
        })}
      </PageHeader>
      <Failure error={accept.error} token={token} />
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
        {t('acceptAct')}
      </Button>
    </form>
  );
}

function Failure({ error, token }: { error: unknown; token: string }) {
  const t = useTexts();
  if (error === null) return null;
  if (!(error instanceof Problem) || error.code !== 'login-taken') {
    return <ErrorState isInline error={error} />;
  }
  return (
    <Notice tone="soon">
      <p>{t('known')}</p>
      <Link to="/sign-in" search={{ as: 'staff', next: `/invitation/${token}` }}>
        {t('signIn')}
      </Link>
    </Notice>
  );
}
