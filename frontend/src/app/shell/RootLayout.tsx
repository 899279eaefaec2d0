import { Outlet, useLocation } from '@tanstack/react-router';
import { Problem } from '@/platform/api';
import { SessionProvider, useSessionQuery } from '@/platform/session';
import { KeyProvider } from '@/ui';
import { ThemeProvider } from '@/ui/theme/ThemeProvider';
import { UnknownHost } from '../UnknownHost';
import { Shell } from './Shell';

function densityOf(kind: string | undefined, path: string) {
  return kind === 'console' || path.startsWith('/office') ? 'office' : 'citizen';
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
              <Outlet />
            </Shell>
          </KeyProvider>
        </SessionProvider>
      )}
    </ThemeProvider>
  );
}
