import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useLocal } from '@/platform/i18n';
import { useUrlState } from '@/platform/routing';
import { useRenewSession, useSession } from '@/platform/session';
import { EmptyState, Loaded, Page, PageHeader } from '@/ui';
import parts from '../parts/parts.module.css';
import { SecondStep } from '../signIn/SecondStep';
import { ownAddress } from './ownAddress';
import { useStateTexts } from './texts';
import { usePendingStep } from './usePendingStep';

/** Where the state's own sign-in brings people back to: on, one more step, or why not. */
export function Returned() {
  const t = useStateTexts();
  const { user, place } = useSession();
  const [url] = useUrlState();
  const renew = useRenewSession();
  const error = url.error;
  const after = ownAddress(url.next, place.base_domain, '/');
  const isIn = user !== null && error === undefined;
  const pending = usePendingStep(!isIn && error === undefined);
  useEffect(() => {
    if (isIn) location.replace(after);
  }, [isIn, after]);
  if (error !== undefined) return <Refused error={error} />;
  return (
    <Page width="reading">
      <div className={parts.box}>
        {isIn ? (
          <PageHeader title={t('coming')} />
        ) : (
          <Loaded query={pending}>
            {(types) =>
              types === null ? (
                <Refused error="unknown" />
              ) : (
                <>
                  <PageHeader title={t('secondStep')} />
                  <SecondStep stage="authenticate" types={types} onDone={() => void renew()} />
                </>
              )
            }
          </Loaded>
        )}
      </div>
    </Page>
  );
}

const WORDS = {
  signup_closed: 'noAccount',
  permission_denied: 'noAccount',
  unreachable: 'unreachable',
} as const;

function Refused({ error }: { error: string }) {
  const t = useStateTexts();
  const local = useLocal();
  const { place } = useSession();
  const name = place.state_sign_in === null ? '' : local(place.state_sign_in, 'name');
  const words = error in WORDS ? WORDS[error as keyof typeof WORDS] : 'other';
  return (
    <EmptyState
      isPage
      title={t('refused')}
      act={
        <Button component={Link} to="/sign-in">
          {t('again')}
        </Button>
      }
    >
      {t(words, { name })}
    </EmptyState>
  );
}
