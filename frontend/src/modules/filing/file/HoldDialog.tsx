import { Textarea } from '@mantine/core';
import { useHoldFile } from '../queries/useHoldFile';
import { ActDialog } from './ActDialog';
import { useFileTexts } from './fileTexts';
import { useDraft } from './useDraft';

interface Props {
  file: { id: string; number: string };
  onClose: () => void;
}

const LONGEST = 200;

/** Says which case or audit still needs the file. */
export function HoldDialog({ file, onClose }: Props) {
  const t = useFileTexts();
  const hold = useHoldFile(file.id);
  const [reason, setReason] = useDraft(`hold:${file.id}`);
  const done = () => {
    setReason('');
    onClose();
  };
  return (
    <ActDialog
      id={file.id}
      title={t('holdTitle', { number: file.number })}
      act={t('hold')}
      isReady={reason.trim() !== ''}
      asked={hold}
      onAct={() => hold.mutate(reason.trim(), { onSuccess: done })}
      onClose={onClose}
    >
      <p>{t('holdText')}</p>
      <Textarea
        label={t('holdReason')}
        description={t('holdReasonHelp')}
        required
        autosize
        minRows={2}
        maxLength={LONGEST}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
