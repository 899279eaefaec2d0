import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Versioned } from '@/platform/api';
import type { BodyState } from '@/platform/bodies';
import { useLocal } from '@/platform/i18n';
import { Card, ConfirmAct, Notice } from '@/ui';
import { useTransition } from '../api/useTransition';
import classes from '../console.module.css';
import type { BodyDetail } from './Body';
import { useBodyPageTexts } from './texts';

const HARD: readonly BodyState[] = ['suspended', 'archived'];

/** The states that the server allows next, each with its effect in words and a reason. */
export function Transitions({ found }: { found: Versioned<BodyDetail> }) {
  const t = useBodyPageTexts();
  const local = useLocal();
  const body = found.data;
  const change = useTransition(body.id, found.etag);
  const [to, setTo] = useState<BodyState | null>(null);
  const name = local(body, 'name');
  const isHard = to !== null && HARD.includes(to);
  const close = () => {
    setTo(null);
    change.reset();
  };
  return (
    <Card title={t('lifecycle')}>
      {body.transitions.length === 0 && <p className="soft">{t('noTransitions')}</p>}
      <div className={classes.acts}>
        {body.transitions.map((state) => (
          <Button
            key={state}
            variant={HARD.includes(state) ? 'outline' : 'default'}
            color={HARD.includes(state) ? 'red' : 'green'}
            onClick={() => setTo(state)}
          >
            {t(`to.${state}`)}
          </Button>
        ))}
      </div>
      {to !== null && (
        <ConfirmAct
          opened
          onClose={close}
          title={`${t(`to.${to}`)}: ${name}`}
          act={t(`to.${to}`)}
          isDanger={isHard}
          needsReason
          typed={to === 'archived' ? body.slug : undefined}
          isWorking={change.isPending}
          error={change.error}
          onConfirm={(reason) => change.mutate({ to, reason }, { onSuccess: close })}
        >
          <Notice tone={isHard ? 'late' : 'soon'}>{t(`effect.${to}`, { name })}</Notice>
        </ConfirmAct>
      )}
    </Card>
  );
}
