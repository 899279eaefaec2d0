import { Outlet, useLocation } from '@tanstack/react-router';
import { Problem } from '@/platform/api';
import { SessionProvider, useSessionQuery } from '@/platform/session';
import { KeyProvider } from '@/ui';
import { ThemeProvider } from '@/ui/theme/ThemeProvider';
import { UnknownHost } from '../UnknownHost';
import { Needs } from './Needs';
import { Shell } from './Shell';
import { StepUp } from './StepUp';

function densityOf(kind: string | undefined, path: string) {
  return kind === 'console' || /^\/(office|account)(\/|$)/.test(path) ? 'office' : 'citizen';
}

export function RootLayout() {
  const { data, error } = useSessionQuery();
  const { pathname } = useLocation();
  const isUnknownHost = error instanceof Problem && error.status === 404;
  return (
    <ThemeProvider density={densityOf(data?.place.kind, pathname)}>
      {isUnknownHost ? (
        <UnknownHost />
      ) : (
        <SessionProvider>
          <KeyProvider>
            <Shell>
              <Needs>
                <Outlet />
              </Needs>
            </Shell>
            <StepUp />
          </KeyProvider>
        </SessionProvider>
      )}
    </ThemeProvider>
  );
}
