import { Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useLocal } from '@/platform/i18n';
import { useSession } from '@/platform/session';
import { Dialog, Loaded, Notice, Page, PageHeader } from '@/ui';
import { ApplicationsCard } from '../applications/ApplicationsCard';
import { useFactors } from '../api/useFactors';
import { useFirstRecoveryCodes } from '../api/useRecoveryCodes';
import { RecoveryCodes } from '../factors/RecoveryCodes';
import { useTexts as useFactorTexts } from '../factors/texts';
import { Refused } from '../gateway/Refused';
import type { Factor } from '../gateway/types';
import { ActivityCard } from './ActivityCard';
import { AppCard } from './AppCard';
import { DevicesCard } from './DevicesCard';
import { LanguageCard } from './LanguageCard';
import { PasskeysCard } from './PasskeysCard';
import { PasswordCard } from './PasswordCard';
import { RecoveryCard } from './RecoveryCard';
import classes from './security.module.css';
import { useTexts } from './texts';

/** How a member of the staff proves who they are, and where they are signed in. */
export function Account() {
  const t = useTexts();
  const local = useLocal();
  const { user } = useSession();
  const factors = useFactors();
  if (user === null) return <Navigate to="/sign-in" search={{ next: '/account' }} replace />;
  if (user.kind === 'citizen') return <Navigate to="/me" replace />;
  return (
    <Page width="wide">
      <PageHeader title={t('title')}>
        {t('account', { name: local(user, 'name'), login: user.login })}
      </PageHeader>
      <Loaded query={factors}>{(found) => <Cards factors={found} />}</Loaded>
    </Page>
  );
}

function Cards({ factors }: { factors: readonly Factor[] }) {
  const t = useTexts();
  const first = useFirstRecoveryCodes();
  const [codes, setCodes] = useState<string[] | null>(null);
  const passkeys = factors.filter((factor) => factor.type === 'webauthn');
  const app = factors.find((factor) => factor.type === 'totp');
  const recovery = factors.find((factor) => factor.type === 'recovery_codes');
  const added = () => {
    if (recovery === undefined) first.mutate(undefined, { onSuccess: setCodes });
  };
  const isSafe = passkeys.length > 0 || app !== undefined;
  return (
    <>
      <Notice tone={isSafe ? 'ontime' : 'soon'}>{t(isSafe ? 'safe' : 'unsafe')}</Notice>
      <Refused error={first.error} />
      <div className={classes.cards}>
        <div className={classes.column}>
          <PasskeysCard passkeys={passkeys} onAdded={added} />
          <AppCard app={app} onAdded={added} />
          <RecoveryCard codes={recovery} isNeeded={isSafe} onMade={setCodes} />
          <PasswordCard />
        </div>
        <div className={classes.column}>
          <DevicesCard />
          <ApplicationsCard />
          <ActivityCard />
          <LanguageCard />
        </div>
      </div>
      {codes !== null && <CodesDialog codes={codes} onKept={() => setCodes(null)} />}
    </>
  );
}

function CodesDialog({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useFactorTexts();
  return (
    <Dialog opened onClose={onKept} title={t('codesTitle')} size="lg">
      <RecoveryCodes codes={codes} onKept={onKept} />
    </Dialog>
  );
}
