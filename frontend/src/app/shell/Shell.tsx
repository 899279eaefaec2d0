import { useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useSession } from '@/platform/session';
import { useTexts } from '../texts';
import { Header } from './Header';
import { MaskedNotice } from './MaskedNotice';
import classes from './shell.module.css';
import { useNavigation } from './useNavigation';
import { isWork as isWorkAt, useNeed } from './useNeed';

const NavigationDrawer = lazy(() => import('./NavigationDrawer'));
const VisitBanner = lazy(() => import('./VisitBanner'));
const Navigation = lazy(() => import('./Navigation'));

/** The frame of every page: skip link, header with the place, navigation where there is work. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useTexts();
  const { user, place, visit, visitors } = useSession();
  const { pathname } = useLocation();
  const entries = useNavigation();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(false), [pathname]);
  const need = useNeed();
  const isWork = user !== null && isWorkAt(place.kind, pathname);
  const hasBanner = isWork && (visit !== null || visitors.length > 0);
  const hasMenu = isWork && entries.length > 0 && need === null;
  return (
    <div className={classes.frame} data-work={isWork || undefined}>
      <a className={classes.skip} href="#content">
        {t('skip')}
      </a>
      <Header {...(hasMenu ? { onMenu: () => setOpen(true) } : {})} />
      <div>
        {hasBanner && (
          <Suspense>
            <VisitBanner />
          </Suspense>
        )}
      </div>
      <div className={classes.body}>
        {hasMenu && (
          <aside className={classes.side}>
            <Suspense>
              <Navigation entries={entries} />
            </Suspense>
          </aside>
        )}
        <main id="content" className={classes.main} tabIndex={-1}>
          <MaskedNotice />
          {children}
        </main>
      </div>
      {hasMenu && isOpen && (
        <Suspense>
          <NavigationDrawer entries={entries} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
