import { Button } from '@mantine/core';
import { IconArrowBackUp, IconGavel, IconSend } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Versioned } from '@/platform/api';
import { useLocal } from '@/platform/i18n';
import { useKeys } from '@/ui';
import type { FileDetail } from '../queries/fileKey';
import { DecideDialog } from './DecideDialog';
import type { FileDone } from './done';
import classes from './file.module.css';
import { useFileTexts } from './fileTexts';
import { ForwardDialog } from './ForwardDialog';
import { ReturnDialog } from './ReturnDialog';
import { useActs, type Act } from './useActs';

const icons = { forward: IconSend, return: IconArrowBackUp, decide: IconGavel };
const keyOf = { forward: 'f', return: 'r', decide: 'd' } as const;

interface Props {
  file: Versioned<FileDetail>;
  onDone: (done: FileDone) => void;
}

/** The acts that move the file on: those open to the reader, and why the others are not. */
export function FileActs({ file, onDone }: Props) {
  const t = useFileTexts();
  const local = useLocal();
  const { allowed, refusals } = useActs(file.data);
  const [act, setAct] = useState<Act>();
  const keys = useMemo(
    () => allowed.map((each) => ({ key: keyOf[each], label: t(each), run: () => setAct(each) })),
    [allowed, t],
  );
  useKeys(keys);
  const close = () => setAct(undefined);
  const done = (what: FileDone) => {
    close();
    onDone(what);
  };
  return (
    <div className={classes.acts} role="group" aria-label={t('acts')}>
      {allowed.map((each) => {
        const Icon = icons[each];
        return (
          <Button
            key={each}
            variant={each === 'forward' ? 'filled' : 'default'}
            leftSection={<Icon size={16} aria-hidden="true" />}
            onClick={() => setAct(each)}
          >
            {t(each)}
          </Button>
        );
      })}
      {refusals.length > 0 && (
        <ul className={classes.refusals} aria-label={t('whyNot')}>
          {refusals.map((refusal) => (
            <li key={refusal.reason_en}>
              {allowed.length > 0 && `${refusal.acts.map((each) => t(each)).join(', ')}: `}
              {local(refusal, 'reason')}
            </li>
          ))}
        </ul>
      )}
      {act === 'forward' && <ForwardDialog file={file} onClose={close} onDone={done} />}
      {act === 'return' && <ReturnDialog file={file} onClose={close} onDone={done} />}
      {act === 'decide' && <DecideDialog file={file} onClose={close} onDone={done} />}
    </div>
  );
}
