import { Button } from '@mantine/core';
import { IconUserCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useLocal } from '@/platform/i18n';
import { useSession, useSignOut } from '@/platform/session';
import { EmptyState, Page } from '@/ui';
import { useTexts } from './texts';

/** Somebody who is in has come to the sign-in page: on, or out and in as another. */
export function AlreadyIn({ after }: { after: string }) {
  const t = useTexts();
  const local = useLocal();
  const { user } = useSession();
  const navigate = useNavigate();
  const signOut = useSignOut();
  if (user === null) return null;
  const isBarred = user.kind === 'citizen' && after.startsWith('/office');
  const name = local(user, 'name');
  return (
    <Page width="reading">
      <EmptyState
        isPage
        title={t('already')}
        icon={<IconUserCheck size={32} stroke={1.5} />}
        act={
          <>
            {!isBarred && (
              <Button onClick={() => void navigate({ href: after })}>{t('goOn')}</Button>
            )}
            <Button variant="default" onClick={() => signOut.mutate()}>
              {t('otherAccount')}
            </Button>
          </>
        }
      >
        {t(isBarred ? 'alreadyResident' : 'alreadyText', { name })}
      </EmptyState>
    </Page>
  );
}
