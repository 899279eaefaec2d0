import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useLocal } from '@/platform/i18n';
import { ConfirmAct, Loaded, Notice } from '@/ui';
import { useChangeModule, type ChangeRequest } from '../api/useChangeModule';
import type { Module } from '../api/useModules';
import { SkippedList } from './SkippedList';
import { useModulesTexts } from './texts';

export interface Change {
  action: ChangeRequest['action'];
  module: Module;
  types?: NonNullable<ChangeRequest['types']>;
  districts?: string[];
  body_ids?: string[];
}

interface Props {
  change: Change | null;
  onClose: () => void;
}

/** First a dry run that says what would happen to how many, then the act with its reason. */
export function ChangeDialog({ change, onClose }: Props) {
  return change === null ? null : <Asked change={change} onClose={onClose} />;
}

function Asked({ change, onClose }: { change: Change; onClose: () => void }) {
  const t = useModulesTexts();
  const local = useLocal();
  const navigate = useNavigate();
  const { action, module } = change;
  const [key] = useState(() => crypto.randomUUID());
  const preview = useChangeModule(module.slug);
  const run = useChangeModule(module.slug);
  const request = {
    action,
    types: change.types ?? [],
    districts: change.districts ?? [],
    body_ids: change.body_ids ?? [],
  };
  const ask = () =>
    preview.mutate({ ...request, reason: '', dry_run: true, key: crypto.randomUUID() });
  // eslint-disable-next-line react-hooks/exhaustive-deps -- asks once for each change.
  useEffect(ask, [change]);

  const name = local(module, 'name');
  const found = preview.data;
  const total = found?.total ?? 0;
  const start = (reason: string) =>
    run.mutate(
      { ...request, reason, dry_run: false, key },
      {
        onSuccess: (started) => {
          onClose();
          void navigate({
            to: '/modules',
            search: started.id === null ? {} : { change: started.id },
          });
        },
      },
    );
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={t(`${action}Title`, { module: name })}
      act={t(`${action}Act`, { count: total })}
      isDanger={action === 'disable'}
      isDisabled={total === 0}
      needsReason={total > 0}
      typed={total > 1 ? module.slug : undefined}
      isWorking={run.isPending}
      error={run.error}
      onConfirm={start}
    >
      <Loaded query={{ data: found, error: preview.error, refetch: ask }} rows={3}>
        {({ skipped }) => (
          <>
            {total === 0 ? (
              <Notice>{t('nothing')}</Notice>
            ) : (
              <Notice tone={action === 'disable' ? 'late' : 'soon'}>
                {t(`${action}Effect`, { module: name, count: total })}
              </Notice>
            )}
            <SkippedList skipped={skipped} />
          </>
        )}
      </Loaded>
    </ConfirmAct>
  );
}
