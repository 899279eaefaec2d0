import { useNavigate, useParams } from '@tanstack/react-router';
import type { Schema } from '@/platform/api';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { useSession } from '@/platform/session';
import { Loaded, Page, PageHeader } from '@/ui';
import { useInvitation } from '../api/useInvitation';
import parts from '../parts/parts.module.css';
import { OpenAccount } from './OpenAccount';
import { SignInFirst, SignOutFirst, TakeIt } from './TakeIt';
import { useTexts } from './texts';

type Invitation = Schema['Invitation'];

/** The person whom an office or the state has invited takes the place, by their account or a new one. */
export function AcceptInvitation() {
  const { token } = useParams({ from: '/invitation/$token' });
  const invitation = useInvitation(token);
  return (
    <Page width="reading">
      <Loaded isPage query={invitation}>
        {(data) => <Shown token={token} invitation={data} />}
      </Loaded>
    </Page>
  );
}

function Shown({ token, invitation }: { token: string; invitation: Invitation }) {
  const t = useTexts();
  const local = useLocal();
  const navigate = useNavigate();
  const { user, place } = useSession();
  const { body, role, email, expires_at: until } = invitation;
  const go = () => void navigate({ href: place.kind === 'console' ? '/' : '/office' });
  const name = body === null ? t(role) : local(body, 'name');
  const isNew = user === null && !invitation.has_account;
  return (
    <div className={parts.box}>
      <PageHeader title={t(isNew ? 'open' : 'take')}>
        {t('invited', { place: name, email, until: format.dateTime(until) })}
      </PageHeader>
      {isNew && <OpenAccount token={token} invitation={invitation} onIn={go} />}
      {user === null && invitation.has_account && <SignInFirst token={token} />}
      {user !== null && invitation.is_mine && <TakeIt token={token} onIn={go} />}
      {user !== null && !invitation.is_mine && <SignOutFirst email={email} />}
    </div>
  );
}
