import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { problemField, type Schema } from '@/platform/api';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { useSession } from '@/platform/session';
import { ErrorState, Loaded, Page, PageHeader } from '@/ui';
import classes from './account.module.css';
import { useAcceptInvitation } from './api/useAcceptInvitation';
import { useInvitation } from './api/useInvitation';
import { useTexts } from './texts';

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
  const { place } = useSession();
  const navigate = useNavigate();
  const accept = useAcceptInvitation(token);
  const [isTried, setTried] = useState(false);
  const [form, setForm] = useState({ password: '', again: '', name_en: '', name_ml: '' });
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change });
  const isShort = form.password.length < 10;
  const isOther = form.password !== form.again;

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (isShort || isOther) return;
    const { password, name_en, name_ml } = form;
    const body = { password, name_en, name_ml };
    accept.mutate(body, {
      onSuccess: () => void navigate({ href: place.kind === 'body' ? '/office' : '/' }),
    });
  };

  return (
    <form className={classes.box} onSubmit={submit} noValidate>
      <PageHeader title={t('invitation')}>
        {t('invitationText', {
          place: local(invitation.body, 'name'),
          email: invitation.email,
          until: format.dateTime(invitation.expires_at),
        })}
      </PageHeader>
      {accept.error && <ErrorState isInline error={accept.error} />}
      <TextInput
        label={t('nameMl')}
        lang="ml"
        value={form.name_ml}
        onChange={(event) => set({ name_ml: event.currentTarget.value })}
        error={problemField(accept.error, 'name_ml')}
      />
      <TextInput
        label={t('nameEn')}
        autoComplete="name"
        value={form.name_en}
        onChange={(event) => set({ name_en: event.currentTarget.value })}
        error={problemField(accept.error, 'name_en')}
      />
      <PasswordInput
        label={t('newPassword')}
        description={t('newPasswordHelp')}
        autoComplete="new-password"
        value={form.password}
        onChange={(event) => set({ password: event.currentTarget.value })}
        visibilityToggleButtonProps={{ 'aria-label': t('show') }}
        error={
          (isTried && isShort ? t('tooShort') : null) ?? problemField(accept.error, 'password')
        }
      />
      <PasswordInput
        label={t('again')}
        autoComplete="new-password"
        value={form.again}
        onChange={(event) => set({ again: event.currentTarget.value })}
        visibilityToggleButtonProps={{ 'aria-label': t('show') }}
        error={isTried && isOther ? t('notSame') : null}
      />
      <Button type="submit" loading={accept.isPending}>
        {t('acceptAct')}
      </Button>
    </form>
  );
}
