import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocal } from '@/platform/i18n';
import type { OfficeVisit } from '@/platform/visits';
import { ConfirmAct } from '@/ui';
import { useRevokeVisit } from './queries/useRevokeVisit';
import { useTexts } from './texts';

export function StopVisit({ visit }: { visit: OfficeVisit }) {
  const t = useTexts();
  const name = useLocal()(visit, 'visitor');
  const revoke = useRevokeVisit(visit.id);
  const [isAsking, setAsking] = useState(false);
  if (!visit.abilities.revoke.allowed) return null;
  return (
    <>
      <Button variant="outline" color="red" onClick={() => setAsking(true)}>
        {t('stop')}
      </Button>
      <ConfirmAct
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t('stopTitle', { name })}
        act={t('stop')}
        isDanger
        isWorking={revoke.isPending}
        error={revoke.error}
        onConfirm={() => revoke.mutate(undefined, { onSuccess: () => setAsking(false) })}
      >
        {t('stopEffect', { name })}
      </ConfirmAct>
    </>
  );
}
