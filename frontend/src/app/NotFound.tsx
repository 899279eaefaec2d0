import { Button } from '@mantine/core';
import { IconMapPinQuestion } from '@tabler/icons-react';
import { EmptyState, Page } from '@/ui';
import { useTexts } from './texts';

export function NotFound() {
  const t = useTexts();
  return (
    <Page width="reading">
      <EmptyState
        isPage
        title={t('notFound')}
        icon={<IconMapPinQuestion size={32} stroke={1.5} />}
        act={
          <Button component="a" href="/">
            {t('toStart')}
          </Button>
        }
      >
        {t('notFoundText')}
      </EmptyState>
    </Page>
  );
}
