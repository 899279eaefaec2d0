import { Tabs } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useUrlState } from '@/platform/routing';
import { useSession } from '@/platform/session';
import { Page, PageHeader } from '@/ui';
import parts from '../parts/parts.module.css';
import { ResidentSignIn } from '../resident/ResidentSignIn';
import { AlreadyIn } from './AlreadyIn';
import { safeNext } from './safeNext';
import classes from './signIn.module.css';
import { StaffSignIn } from './StaffSignIn';
import { useTexts } from './texts';

type Who = 'resident' | 'staff';

/** Residents first, except where only staff have business. */
export function SignIn() {
  const t = useTexts();
  const { place, user } = useSession();
  const [url, setUrl] = useUrlState();
  const navigate = useNavigate();
  const [wasIn] = useState(user !== null);
  const isStaffOnly = place.kind === 'console';
  const who: Who = isStaffOnly ? 'staff' : whoComes(url.as, url.next);
  const home = { resident: '/me', staff: place.kind === 'body' ? '/office' : '/' }[who];
  const after = safeNext(url.next, home);
  const go = () => void navigate({ href: after, replace: true });
  if (wasIn && user !== null) return <AlreadyIn after={after} />;

  const forms = {
    resident: <ResidentSignIn onIn={go} />,
    staff: <StaffSignIn onIn={go} />,
  };
  return (
    <Page width="reading">
      <div className={parts.box}>
        <PageHeader title={t('signIn')} />
        {isStaffOnly ? (
          forms.staff
        ) : (
          <Tabs
            value={who}
            onChange={(as) => setUrl({ as: as ?? '' })}
            keepMounted={false}
            classNames={{ tab: classes.tab ?? '' }}
          >
            <Tabs.List grow aria-label={t('who')} mb="md">
              <Tabs.Tab value="resident">{t('resident')}</Tabs.Tab>
              <Tabs.Tab value="staff">{t('staff')}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="resident">{forms.resident}</Tabs.Panel>
            <Tabs.Panel value="staff">{forms.staff}</Tabs.Panel>
          </Tabs>
        )}
      </div>
    </Page>
  );
}

function whoComes(as: string | undefined, next: string | undefined): Who {
  if (as === 'staff' || as === 'resident') return as;
  return /^\/(office|account)(\/|$)/.test(next ?? '') ? 'staff' : 'resident';
}
