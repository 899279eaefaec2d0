import { Button } from '@mantine/core';
import { useState } from 'react';
import { Card, ConfirmAct, Dialog } from '@/ui';
import { useRemoveApp } from '../api/useApp';
import { useFactorsChanged } from '../api/useFactorsChanged';
import { AppSetUp } from '../factors/AppSetUp';
import { Refused } from '../gateway/Refused';
import type { AppFactor } from '../gateway/types';
import parts from '../parts/parts.module.css';
import { useTexts } from './texts';
import { agoOf, dayOf } from './when';

interface Props {
  app: AppFactor | undefined;
  onAdded: () => void;
}

export function AppCard({ app, onAdded }: Props) {
  const t = useTexts();
  const changed = useFactorsChanged();
  const [isOpen, setOpen] = useState(false);
  const added = async () => {
    await changed();
    setOpen(false);
    onAdded();
  };
  return (
    <Card title={t('app')}>
      <div className={parts.stack}>
        <p className="soft">{t('appText')}</p>
        {app !== undefined && <p>{words(app, t)}</p>}
        <div className={parts.acts}>
          <Button
            variant="default"
            color={app === undefined ? 'green' : 'red'}
            onClick={() => setOpen(true)}
          >
            {t(app === undefined ? 'appAdd' : 'appRemove')}
          </Button>
        </div>
      </div>
      {app === undefined ? (
        <Dialog opened={isOpen} onClose={() => setOpen(false)} title={t('appAdd')} size="lg">
          <AppSetUp onDone={() => void added()} />
        </Dialog>
      ) : (
        isOpen && <Remove onClose={() => setOpen(false)} />
      )}
    </Card>
  );
}

function words(app: AppFactor, t: ReturnType<typeof useTexts>): string {
  const used =
    app.last_used_at === null ? t('unused') : t('used', { when: agoOf(app.last_used_at) });
  return `${t('appOn', { on: dayOf(app.created_at) })} · ${used}`;
}

function Remove({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  const remove = useRemoveApp();
  const changed = useFactorsChanged();
  const done = () => void changed().then(onClose);
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={t('appRemove')}
      act={t('appRemove')}
      isDanger
      isWorking={remove.isPending}
      onConfirm={() => remove.mutate(undefined, { onSuccess: done })}
    >
      <p>{t('appRemoveText')}</p>
      <Refused error={remove.error} />
    </ConfirmAct>
  );
}
