import { useState } from 'react';
import { problemField } from '@/platform/api';
import { useLocal } from '@/platform/i18n';
import { useActTexts } from '../acts/actTexts';
import { POST_FIELDS, PostFields, usePostForm } from '../acts/PostFields';
import { ActDialog } from '../parts/ActDialog';
import { today } from '../parts/day';
import { SeatSelect } from '../parts/SeatSelect';
import { useChart } from '../queries/useChart';
import { usePost } from '../queries/usePost';
import type { ChartSeat, Named } from '../types';
import { useStaffTexts } from './staffTexts';

interface Props {
  kind: 'holder' | 'charge';
  person: Named & { user_id: string };
  onClose: () => void;
  onDone: (what: string) => void;
}

const WORDS = {
  holder: { title: 'post', act: 'postActEmpty', help: 'postHelp', done: 'did.posted' },
  charge: { title: 'charge', act: 'chargeActEmpty', help: 'chargeHelp', done: 'did.charged' },
} as const;

/** Seats without a holder, or those of others that nobody is in charge of. */
function isFree(seat: ChartSeat, kind: Props['kind'], userId: string): boolean {
  if (!seat.is_open) return false;
  if (kind === 'holder') return seat.holder === null;
  return seat.charge === null && seat.holder?.user_id !== userId;
}

/** Somebody known is given a seat, or charge of one. */
export function ChooseSeatDialog({ kind, person, onClose, onDone }: Props) {
  const a = useActTexts();
  const s = useStaffTexts();
  const local = useLocal();
  const post = usePost();
  const form = usePostForm(kind);
  const chart = useChart(today()).data;
  const [seatId, setSeatId] = useState<string | null>(null);
  const seats = (chart?.seats ?? []).filter((each) => isFree(each, kind, person.user_id));
  const seat = seats.find((each) => each.id === seatId);
  const name = local(person, 'name');
  const words = WORDS[kind];
  const act = () => {
    if (seat === undefined) return;
    post.mutate(form.posting(seat.id, person.user_id), {
      onSuccess: () => onDone(a(words.done, { name, seat: local(seat, 'name') })),
    });
  };
  return (
    <ActDialog
      title={`${name}: ${s(words.title)}`}
      act={a(words.act)}
      isReady={form.isReadyFor(seat)}
      asked={post}
      fields={POST_FIELDS}
      onAct={act}
      onClose={onClose}
    >
      <p className="soft">{a(words.help)}</p>
      <SeatSelect
        isFirst
        label={s('whichSeat')}
        seats={seats}
        value={seatId}
        onChange={setSeatId}
        error={problemField(post.error, 'seat_id')}
      />
      <PostFields form={form} needsEnd={seat?.is_for_visitors ?? false} error={post.error} />
    </ActDialog>
  );
}
