import { useLocation, useNavigate } from '@tanstack/react-router';
import {
  IconBuildingBank,
  IconFilePlus,
  IconFileText,
  IconHeartbeat,
  IconHierarchy2,
  IconHistory,
  IconInbox,
  IconLayoutDashboard,
  IconList,
  IconMessageReport,
  IconPassword,
  IconPlugConnected,
  IconPoint,
  IconPuzzle,
  IconSend,
  IconShieldCheck,
  IconShieldLock,
  IconStack2,
  IconTableImport,
  IconUserCog,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { OfficeAlerts } from '@/platform/alerts';
import { useTexts } from '../texts';
import classes from './shell.module.css';
import type { Entry } from './useNavigation';

const icons: Record<string, Icon> = {
  overview: IconLayoutDashboard,
  bodies: IconBuildingBank,
  onboarding: IconTableImport,
  modules: IconPuzzle,
  fleet: IconStack2,
  health: IconHeartbeat,
  files: IconFileText,
  file: IconFileText,
  inbox: IconInbox,
  'file-plus': IconFilePlus,
  list: IconList,
  'message-report': IconMessageReport,
  complaint: IconMessageReport,
  complaints: IconMessageReport,
  chart: IconHierarchy2,
  staff: IconUsers,
  roles: IconUserCog,
  audit: IconHistory,
  visits: IconShieldCheck,
  privacy: IconShieldLock,
  messages: IconSend,
  codes: IconPassword,
  applications: IconPlugConnected,
};

export default function Navigation({ entries }: { entries: readonly Entry[] }) {
  const t = useTexts();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const current = entries
    .filter((entry) => pathname === entry.path || pathname.startsWith(entry.path + '/'))
    .toSorted((a, b) => b.path.length - a.path.length)[0];
  const go = (event: MouseEvent, path: string) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void navigate({ to: path });
  };
  return (
    <>
      <nav aria-label={t('mainNavigation')} className={classes.nav}>
        {entries.map((entry) => {
          const Picture = icons[entry.icon] ?? IconPoint;
          return (
            <a
              key={entry.path}
              href={entry.path}
              aria-current={entry === current ? 'page' : undefined}
              onClick={(event) => go(event, entry.path)}
            >
              <Picture size={18} stroke={1.7} aria-hidden="true" />
              <span>{entry.label}</span>
            </a>
          );
        })}
      </nav>
      <OfficeAlerts />
    </>
  );
}
