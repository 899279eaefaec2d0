import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useRenewSession } from '@/platform/session';
import { Skeletons } from '@/ui';
import { useNeed, type Need } from './useNeed';

const screens: Record<Need, ReturnType<typeof screen>> = {
  'second-factor-setup': screen(() => import('@/account/factors/SetUpWizard')),
  'second-factor': screen(() => import('@/account/proof/SecondFactorGate')),
  'new-password': screen(() => import('@/account/password/PasswordGate')),
};

function screen(load: () => Promise<{ default: (props: { onDone: () => void }) => ReactNode }>) {
  return lazy(load);
}

/** Shows a screen of work only when nothing stands between the person and it. */
export function Needs({ children }: { children: ReactNode }) {
  const need = useNeed();
  const renew = useRenewSession();
  const [begun, setBegun] = useState<Need | null>(null);
  // What was begun is finished, though the session already says that it is done.
  const asked = begun ?? need;
  if (asked === null) return children;
  if (begun === null) setBegun(asked);
  const Screen = screens[asked];
  return (
    <Suspense fallback={<Skeletons rows={4} />}>
      <Screen onDone={() => void renew().then(() => setBegun(null))} />
    </Suspense>
  );
}
