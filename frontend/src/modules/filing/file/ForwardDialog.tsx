import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useLocal } from '@/platform/i18n';
import type { Versioned } from '@/platform/api';
import { Notice } from '@/ui';
import type { FileDetail } from '../queries/fileKey';
import { useForwardFile } from '../queries/useForwardFile';
import { useSeats, type Seat } from '../queries/useSeats';
import { useTexts } from '../texts';
import { ActDialog } from './ActDialog';
import { type FileDone } from './done';
import classes from './file.module.css';
import { useFileTexts } from './fileTexts';
import { useDraft } from './useDraft';

export interface DialogProps {
  file: Versioned<FileDetail>;
  onClose: () => void;
  onDone: (done: FileDone) => void;
}

/** Both scripts and the holder's name find a seat. */
export function seatMatches(seat: Seat, search: string): boolean {
  const words =
    `${seat.name_en} ${seat.name_ml} ${seat.holder?.name_en ?? ''} ${seat.holder?.name_ml ?? ''} ${seat.code}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}

export function ForwardDialog({ file: { data: file, etag }, onClose, onDone }: DialogProps) {
  const t = useFileTexts();
  const words = useTexts();
  const local = useLocal();
  const forward = useForwardFile(file.id, etag);
  const seats = (useSeats().data ?? []).filter((seat) => seat.id !== file.seat.id);
  const [seatId, setSeatId] = useState<string | null>(null);
  const [note, setNote] = useDraft(`forward:${file.id}`);
  const seat = seats.find((each) => each.id === seatId);
  const holderOf = (each: Seat) => (each.holder ? local(each.holder, 'name') : words('vacant'));
  const nameOf = (each: Seat) => `${local(each, 'name')} — ${holderOf(each)}`;
  const act = () => {
    if (seat === undefined) return;
    forward.mutate(
      { seat: seat.id, note: note.trim() },
      {
        onSuccess: () => {
          setNote('');
          onDone({ id: file.id, number: file.number, what: 'forwarded', seat });
        },
      },
    );
  };
  return (
    <ActDialog
      id={file.id}
      title={t('forwardTitle', { number: file.number })}
      act={seat ? t('forwardAct', { seat: local(seat, 'name') }) : t('forward')}
      isReady={seat !== undefined}
      asked={forward}
      onAct={act}
      onClose={onClose}
    >
      <Select
        label={t('forwardTo')}
        placeholder={t('forwardPick')}
        nothingFoundMessage={t('forwardNone')}
        data={seats.map((each) => ({ value: each.id, label: nameOf(each) }))}
        filter={({ search }) =>
          seats
            .filter((each) => seatMatches(each, search.split('—')[0]?.trim() ?? ''))
            .map((each) => ({ value: each.id, label: nameOf(each) }))
        }
        value={seatId}
        onChange={setSeatId}
        searchable
        selectFirstOptionOnChange
        comboboxProps={{ withinPortal: false }}
        withScrollArea={false}
        classNames={{ options: classes.options ?? '' }}
        data-autofocus
      />
      {seat?.holder === null && <Notice tone="soon">{t('forwardVacant')}</Notice>}
      <Textarea
        label={t('forwardNote')}
        autosize
        minRows={3}
        maxRows={8}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
