import { Button } from '@mantine/core';
import { Link, Navigate } from '@tanstack/react-router';
import { useLocal } from '@/platform/i18n';
import { useSession, useSignOut } from '@/platform/session';
import { Card, Page, PageHeader } from '@/ui';
import { ApplicationsCard } from '../applications/ApplicationsCard';
import { DevicesCard } from '../security/DevicesCard';
import { LanguageCard } from '../security/LanguageCard';
import classes from './resident.module.css';
import { useTexts } from './texts';

/** A resident's own page: who they are here, what they can do, where they are signed in. */
export function Me() {
  const t = useTexts();
  const local = useLocal();
  const { user, place, navigation } = useSession();
  const signOut = useSignOut();
  if (user === null) return <Navigate to="/sign-in" search={{ next: '/me' }} replace />;
  if (user.kind === 'staff') return <Navigate to="/account" replace />;
  return (
    <Page width="reading">
      <PageHeader
        title={t('me')}
        acts={
          <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
            {t('signOut')}
          </Button>
        }
      >
        {t('meText', { name: local(user, 'name') })}
      </PageHeader>
      <Card title={t('links')}>
        <ul className={classes.links}>
          <li>
            <Link to="/">
              {place.body === null
                ? t('toFind')
                : t('toBody', { place: local(place.body, 'name') })}
            </Link>
          </li>
          {place.kind === 'body' && (
            <li>
              <Link to="/privacy/mine">{t('toMine')}</Link>
            </li>
          )}
          {navigation.map((entry) => (
            <li key={entry.path}>
              <Link to={entry.path}>{local(entry, 'label')}</Link>
            </li>
          ))}
        </ul>
      </Card>
      <DevicesCard />
      <ApplicationsCard isHiddenWhenEmpty />
      <LanguageCard />
    </Page>
  );
}
