import { Problem } from '@/platform/api';
import { ErrorState, Page } from '@/ui';
import { useTexts } from './texts';

/** The last net: a Problem is shown in its own words, anything else as a crash. */
export function RootError({ error }: { error: unknown }) {
  const t = useTexts();
  const shown =
    error instanceof Problem ? error : { title: t('crashed'), detail: t('crashedText') };
  return (
    <Page width="reading">
      <ErrorState isPage error={shown} onRetry={() => location.reload()} />
    </Page>
  );
}
