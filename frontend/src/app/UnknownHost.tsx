import { Button } from '@mantine/core';
import { EmptyState, Page } from '@/ui';
import { useTexts } from './texts';

/** The apex of an address like `no-such-body.sabha.localhost:8000`: the host without its first name. */
export function apexAddress(at: Pick<Location, 'protocol' | 'host'>): string {
  return `${at.protocol}//${at.host.split('.').slice(1).join('.')}/`;
}

export function UnknownHost() {
  const t = useTexts();
  return (
    <main>
      <Page width="reading">
        <EmptyState
          isPage
          title={t('unknownBody')}
          act={
            <Button component="a" href={apexAddress(location)}>
              {t('findBody')}
            </Button>
          }
        >
          {t('unknownBodyText')}
        </EmptyState>
      </Page>
    </main>
  );
}
