import { ActionIcon, Button } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useLanguage } from '@/platform/i18n';
import { useChooseLanguage, useSession } from '@/platform/session';
import { useTexts } from '../texts';
import classes from './shell.module.css';
import { usePlaceName } from './usePlaceName';

const AccountMenu = lazy(() => import('./AccountMenu'));

export function Header({ onMenu }: { onMenu?: () => void }) {
  const t = useTexts();
  const { user, place } = useSession();
  const speak = useLanguage();
  const choose = useChooseLanguage();
  const name = usePlaceName();
  const { pathname } = useLocation();
  const other = speak === 'ml' ? 'en' : 'ml';
  return (
    <header className={classes.header}>
      {onMenu && (
        <ActionIcon
          className={classes.burger ?? ''}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('menu')}
          onClick={onMenu}
        >
          <IconMenu2 size={22} />
        </ActionIcon>
      )}
      <Link to="/" className={classes.place}>
        <img src="/assets/emblem.svg" alt="" width={32} height={32} />
        <span className={classes.names}>
          <strong>{name.first}</strong>
          <span lang={name.secondLang}>{name.second}</span>
        </span>
      </Link>
      <div className={classes.tools}>
        <Button
          variant="subtle"
          size="compact-md"
          lang={other}
          title={t('switchLanguage')}
          onClick={() => choose.mutate(other)}
        >
          {t('otherLanguage')}
        </Button>
        {user === null ? (
          place.kind !== 'console' &&
          pathname !== '/sign-in' && (
            <Link to="/sign-in" className={classes.signIn}>
              {t('signIn')}
            </Link>
          )
        ) : (
          <Suspense>
            <AccountMenu />
          </Suspense>
        )}
      </div>
    </header>
  );
}
