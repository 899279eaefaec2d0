import { Button } from '@mantine/core';
import { useLocal } from '@/platform/i18n';
import { useUrlState } from '@/platform/routing';
import { useSession } from '@/platform/session';
import { useStateTexts } from './texts';

/** The way in through the state's own provider, where there is one. */
export function StateLink() {
  const t = useStateTexts();
  const local = useLocal();
  const { place } = useSession();
  const [url] = useUrlState();
  const provider = place.state_sign_in;
  if (provider === null) return null;
  const home = place.kind === 'body' ? '/office' : '/';
  const after = new URL(url.next ?? home, location.origin).href;
  return (
    <Button
      component="a"
      variant="default"
      href={`${provider.url}?${new URLSearchParams({ next: after }).toString()}`}
    >
      {t('through', { name: local(provider, 'name') })}
    </Button>
  );
}
