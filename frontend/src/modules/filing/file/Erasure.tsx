import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Versioned } from '@/platform/api';
import { format } from '@/platform/format';
import { Notice, useKeys } from '@/ui';
import { useIsReadOnly } from '../parts/useIsReadOnly';
import type { FileDetail } from '../queries/fileKey';
import classes from './file.module.css';
import { useFileTexts } from './fileTexts';
import { HoldDialog } from './HoldDialog';
import { ReleaseDialog } from './ReleaseDialog';

/** Whether what is personal in the file is erased or held back, and for whom it is, the act. */
export function Erasure({ file }: { file: Versioned<FileDetail> }) {
  const t = useFileTexts();
  const isReadOnly = useIsReadOnly();
  const [isOpen, setOpen] = useState(false);
  const { data } = file;
  const act = data.hold_reason === '' ? 'hold' : 'release';
  const isAllowed = data.abilities[act].allowed && !isReadOnly;
  const label = t(act);
  useKeys(
    useMemo(
      () => (isAllowed ? [{ key: 'h', label, run: () => setOpen(true) }] : []),
      [isAllowed, label],
    ),
  );
  const close = () => setOpen(false);
  return (
    <>
      {data.erased_at !== null && (
        <Notice>{t('erased', { date: format.date(data.erased_at) })}</Notice>
      )}
      {data.hold_reason !== '' && (
        <Notice tone="stopped">{t('heldFor', { reason: data.hold_reason })}</Notice>
      )}
      {isAllowed && (
        <Button
          variant="default"
          size="xs"
          className={classes.end ?? ''}
          onClick={() => setOpen(true)}
        >
          {label}
        </Button>
      )}
      {isOpen && act === 'hold' && <HoldDialog file={data} onClose={close} />}
      {isOpen && act === 'release' && <ReleaseDialog file={file} onClose={close} />}
    </>
  );
}
