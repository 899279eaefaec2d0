import { Textarea } from '@mantine/core';
import { useLocal } from '@/platform/i18n';
import type { FileDetail } from '../queries/fileKey';
import { useReturnFile } from '../queries/useReturnFile';
import { ActDialog } from './ActDialog';
import { useFileTexts } from './fileTexts';
import type { DialogProps } from './ForwardDialog';
import { useDraft } from './useDraft';

/** The seat that forwarded the file to where it is. */
export function senderOf(file: Pick<FileDetail, 'movements' | 'seat'>) {
  const sent = file.movements.findLast(
    (step) => step.kind === 'forwarded' && step.to.id === file.seat.id,
  );
  return sent?.from ?? null;
}

export function ReturnDialog({ file: { data: file, etag }, onClose, onDone }: DialogProps) {
  const t = useFileTexts();
  const local = useLocal();
  const sendBack = useReturnFile(file.id, etag);
  const [note, setNote] = useDraft(`return:${file.id}`);
  const seat = senderOf(file) ?? file.seat;
  const name = local(seat, 'name');
  const act = () =>
    sendBack.mutate(
      { note: note.trim() },
      {
        onSuccess: () => {
          setNote('');
          onDone({ id: file.id, number: file.number, what: 'returned', seat });
        },
      },
    );
  return (
    <ActDialog
      id={file.id}
      title={t('returnTitle', { number: file.number })}
      act={t('returnAct', { seat: name })}
      isReady={note.trim() !== ''}
      asked={sendBack}
      onAct={act}
      onClose={onClose}
    >
      <p>{t('returnText', { seat: name })}</p>
      <Textarea
        label={t('returnNote')}
        required
        autosize
        minRows={3}
        maxRows={8}
        data-autofocus
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
