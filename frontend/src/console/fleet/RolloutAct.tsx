import { Button } from '@mantine/core';
import { useState } from 'react';
import { format } from '@/platform/format';
import { ConfirmAct } from '@/ui';
import type { Fleet } from '../api/useFleet';
import { useRollout } from '../api/useRollout';
import { useFleetTexts } from './texts';

export function RolloutAct({ fleet }: { fleet: Fleet }) {
  const t = useFleetTexts();
  const rollout = useRollout();
  const [isAsking, setAsking] = useState(false);
  const count = fleet.bodies - fleet.up_to_date;
  if (count === 0 || fleet.rollout?.state === 'running') return null;
  const act = t('rollout', { count: format.number(count) });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{act}</Button>
      <ConfirmAct
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t('rolloutTitle')}
        act={act}
        typed={count > 1 ? fleet.code_version : undefined}
        isWorking={rollout.isPending}
        error={rollout.error}
        onConfirm={() => rollout.mutate(undefined, { onSuccess: () => setAsking(false) })}
      >
        {t('rolloutEffect', { count })}
      </ConfirmAct>
    </>
  );
}
