import { Navigate, notFound, Outlet, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '@/platform/session';

function Gate({ kind }: { kind: 'console' | 'body' }) {
  const { place, user } = useSession();
  if (place.kind !== kind) throw notFound();
  // A resident's account opens no office: the sign-in page says so.
  return user?.kind === 'staff' ? <Outlet /> : <ToSignIn />;
}

function ToSignIn() {
  const router = useRouter();
  // The same element each time: a new one would navigate again for as long as the page loads.
  const [way] = useState(() => (
    <Navigate to="/sign-in" search={{ next: router.state.location.href }} replace />
  ));
  return way;
}

export const RequireConsole = () => <Gate kind="console" />;
export const RequireOffice = () => <Gate kind="body" />;
