import { Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useDecideFile } from '../queries/useDecideFile';
import { ActDialog } from './ActDialog';
import classes from './file.module.css';
import { useFileTexts } from './fileTexts';
import type { DialogProps } from './ForwardDialog';
import { useDraft } from './useDraft';

type Outcome = 'approved' | 'rejected';

export function DecideDialog({ file: { data: file, etag }, onClose, onDone }: DialogProps) {
  const t = useFileTexts();
  const decide = useDecideFile(file.id, etag);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [reason, setReason] = useDraft(`decide:${file.id}`);
  const isRejected = outcome === 'rejected';
  const act = () => {
    if (outcome === null) return;
    decide.mutate(
      { outcome, reason: reason.trim() },
      {
        onSuccess: () => {
          setReason('');
          onDone({ id: file.id, number: file.number, what: outcome, seat: file.seat });
        },
      },
    );
  };
  const words = { approved: t('approve'), rejected: t('reject') };
  return (
    <ActDialog
      id={file.id}
      title={t('decideTitle', { number: file.number })}
      act={
        outcome === null
          ? t('decide')
          : t(isRejected ? 'rejectAct' : 'approveAct', { number: file.number })
      }
      isReady={outcome !== null && (!isRejected || reason.trim() !== '')}
      isDanger={isRejected}
      asked={decide}
      onAct={act}
      onClose={onClose}
    >
      <p>{t('decideText')}</p>
      <Radio.Group
        label={t('outcome')}
        value={outcome}
        onChange={(value) => setOutcome(value === 'rejected' ? 'rejected' : 'approved')}
      >
        <div className={classes.choices}>
          {(['approved', 'rejected'] as const).map((value) => (
            <Radio
              key={value}
              value={value}
              label={words[value]}
              {...(value === 'approved' ? { 'data-autofocus': true } : {})}
            />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t(isRejected ? 'reasonRejected' : 'reasonApproved')}
        required={isRejected}
        autosize
        minRows={3}
        maxRows={8}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
