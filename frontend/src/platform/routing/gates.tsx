import { Navigate, notFound, Outlet, useLocation } from '@tanstack/react-router';
import { useSession } from '@/platform/session';

function Gate({ kind }: { kind: 'console' | 'body' }) {
  const { place, user } = useSession();
  const { href } = useLocation();
  if (place.kind !== kind) throw notFound();
  // A resident's account opens no office: the sign-in page says so.
  if (user?.kind !== 'staff') return <Navigate to="/sign-in" search={{ next: href }} replace />;
  return <Outlet />;
}

export const RequireConsole = () => <Gate kind="console" />;
export const RequireOffice = () => <Gate kind="body" />;
