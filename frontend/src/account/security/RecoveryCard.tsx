import { Button } from '@mantine/core';
import { useState } from 'react';
import { Card, ConfirmAct, Notice } from '@/ui';
import { useFactorsChanged } from '../api/useFactorsChanged';
import { useRenewRecoveryCodes } from '../api/useRecoveryCodes';
import { Refused } from '../gateway/Refused';
import type { RecoveryFactor } from '../gateway/types';
import parts from '../parts/parts.module.css';
import { useTexts } from './texts';

const FEW = 3;

interface Props {
  codes: RecoveryFactor | undefined;
  /** There is a second step that they can stand in for. */
  isNeeded: boolean;
  onMade: (codes: string[]) => void;
}

export function RecoveryCard({ codes, isNeeded, onMade }: Props) {
  const t = useTexts();
  const renew = useRenewRecoveryCodes();
  const [isOpen, setOpen] = useState(false);
  const changed = useFactorsChanged();
  const made = (list: string[]) => {
    setOpen(false);
    void changed();
    onMade(list);
  };
  return (
    <Card title={t('recovery')}>
      <div className={parts.stack}>
        <p className="soft">{t('recoveryText')}</p>
        {!isNeeded && <p>{t('recoveryNone')}</p>}
        {codes !== undefined && (
          <>
            <p>
              {t('recoveryLeft', {
                count: codes.unused_code_count,
                total: codes.total_code_count,
              })}
            </p>
            {codes.unused_code_count <= FEW && <Notice tone="soon">{t('recoveryFew')}</Notice>}
          </>
        )}
        {isNeeded && (
          <div className={parts.acts}>
            <Button variant="default" onClick={() => setOpen(true)}>
              {t('recoveryAct')}
            </Button>
          </div>
        )}
      </div>
      <ConfirmAct
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('recoveryAct')}
        act={t('recoveryAct')}
        isWorking={renew.isPending}
        onConfirm={() => renew.mutate(undefined, { onSuccess: made })}
      >
        <p>{t('recoveryActText')}</p>
        <Refused error={renew.error} />
      </ConfirmAct>
    </Card>
  );
}
