import { Link } from '@tanstack/react-router';
import { EmptyState } from '@/ui';
import { useTexts } from '../texts';

export function SignInFirst({ next }: { next: string }) {
  const t = useTexts();
  const act = (
    <Link to="/sign-in" search={{ next }}>
      {t('signIn')}
    </Link>
  );
  return (
    <EmptyState title={t('signIn')} act={act}>
      {t('signInWhy')}
    </EmptyState>
  );
}
