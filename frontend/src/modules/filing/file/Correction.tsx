import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Versioned } from '@/platform/api';
import { useKeys } from '@/ui';
import { useIsReadOnly } from '../parts/useIsReadOnly';
import type { FileDetail } from '../queries/fileKey';
import { AmendDialog } from './AmendDialog';
import { useFileTexts } from './fileTexts';

/** The way to correct the details, beside them. */
export function Correction({ file }: { file: Versioned<FileDetail> }) {
  const t = useFileTexts();
  const isReadOnly = useIsReadOnly();
  const [isOpen, setOpen] = useState(false);
  const isAllowed = file.data.abilities.edit.allowed && !isReadOnly;
  const label = t('edit');
  useKeys(
    useMemo(
      () => (isAllowed ? [{ key: 'e', label, run: () => setOpen(true) }] : []),
      [isAllowed, label],
    ),
  );
  if (!isAllowed) return null;
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPencil size={14} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {isOpen && <AmendDialog file={file} onClose={() => setOpen(false)} />}
    </>
  );
}
