import { useLocal } from '@/platform/i18n';
import { useSession } from '@/platform/session';
import { useTexts } from '../texts';

export interface Entry {
  path: string;
  label: string;
  icon: string;
}

/** The console's own screens, then what the session's modules bring. */
export function useNavigation(): Entry[] {
  const t = useTexts();
  const local = useLocal();
  const { navigation, place, can } = useSession();
  const own: Entry[] =
    place.kind === 'console'
      ? [
          { path: '/', label: t('overview'), icon: 'overview' },
          { path: '/bodies', label: t('bodies'), icon: 'bodies' },
          { path: '/onboarding', label: t('onboarding'), icon: 'onboarding' },
          { path: '/modules', label: t('modules'), icon: 'modules' },
          { path: '/fleet', label: t('fleet'), icon: 'fleet' },
          { path: '/health', label: t('health'), icon: 'health' },
          { path: '/messages', label: t('messages'), icon: 'messages' },
          { path: '/visits', label: t('visits'), icon: 'visits' },
          ...(can('console.person.view')
            ? [{ path: '/people', label: t('people'), icon: 'staff' }]
            : []),
          ...(can('console.journal.view')
            ? [{ path: '/journal', label: t('journal'), icon: 'audit' }]
            : []),
          ...(can('console.application.change')
            ? [{ path: '/applications', label: t('applications'), icon: 'applications' }]
            : []),
        ]
      : [];
  const brought = navigation.map((entry) => ({
    path: entry.path,
    label: local(entry, 'label'),
    icon: entry.icon,
  }));
  const known = new Set(own.map((entry) => entry.path));
  return [...own, ...brought.filter((entry) => !known.has(entry.path))];
}
