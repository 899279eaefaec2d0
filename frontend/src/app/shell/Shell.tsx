import { Drawer } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { useSession } from '@/platform/session';
import { useTexts } from '../texts';
import { Header } from './Header';
import { Navigation } from './Navigation';
import classes from './shell.module.css';
import { useNavigation } from './useNavigation';

/** The frame of every page: skip link, header with the place, navigation where there is work. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useTexts();
  const { user, place } = useSession();
  const { pathname } = useLocation();
  const entries = useNavigation();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(false), [pathname]);
  const isWork = user !== null && (place.kind === 'console' || pathname.startsWith('/office'));
  const hasMenu = isWork && entries.length > 0;
  return (
    <div className={classes.frame} data-work={isWork || undefined}>
      <a className={classes.skip} href="#content">
        {t('skip')}
      </a>
      <Header {...(hasMenu ? { onMenu: () => setOpen(true) } : {})} />
      <div className={classes.body}>
        {hasMenu && (
          <aside className={classes.side}>
            <Navigation entries={entries} />
          </aside>
        )}
        <main id="content" className={classes.main} tabIndex={-1}>
          {children}
        </main>
      </div>
      {hasMenu && (
        <Drawer opened={isOpen} onClose={() => setOpen(false)} size={280} title={t('menu')}>
          <Navigation entries={entries} />
        </Drawer>
      )}
    </div>
  );
}
