import { useState } from 'react';
import { problemField } from '@/platform/api';
import { useLocal } from '@/platform/i18n';
import { ActDialog } from '../parts/ActDialog';
import { PersonSelect } from '../parts/PersonSelect';
import { useWaiting } from '../parts/useWaiting';
import { useAllStaff } from '../queries/useAllStaff';
import { usePost } from '../queries/usePost';
import { sittings } from '../staff/sittings';
import { useTexts } from '../texts';
import type { ChartSeat, StaffRow } from '../types';
import { useActTexts } from './actTexts';
import { POST_FIELDS, PostFields, usePostForm } from './PostFields';

interface Props {
  kind: 'holder' | 'charge';
  seat: ChartSeat;
  onClose: () => void;
  onDone: (what: string) => void;
}

const WORDS = {
  holder: { title: 'postTitle', act: 'postAct', bare: 'postActEmpty', help: 'postHelp' },
  charge: { title: 'chargeTitle', act: 'chargeAct', bare: 'chargeActEmpty', help: 'chargeHelp' },
} as const;

/** The posting that somebody lays down by taking another seat: one holds a single seat. */
function leftBehind(person: StaffRow | undefined, kind: Props['kind']) {
  if (person === undefined || kind === 'charge') return undefined;
  return sittings(person.postings).now.find((each) => each.kind === 'holder');
}

/** Somebody comes to a seat, for good or in charge of it. */
export function PostDialog({ kind, seat, onClose, onDone }: Props) {
  const t = useTexts();
  const a = useActTexts();
  const local = useLocal();
  const waiting = useWaiting()(seat.waiting);
  const post = usePost();
  const form = usePostForm(kind);
  const people = useAllStaff().data ?? [];
  const [userId, setUserId] = useState<string | null>(null);
  const person = people.find((each) => each.user_id === userId);
  const left = leftBehind(person, kind);
  const words = WORDS[kind];
  const names = { name: person ? local(person, 'name') : '', seat: local(seat, 'name') };
  const act = () => {
    if (userId === null) return;
    post.mutate(form.posting(seat.id, userId, left !== undefined), {
      onSuccess: () => onDone(a(kind === 'charge' ? 'did.charged' : 'did.posted', names)),
    });
  };
  return (
    <ActDialog
      title={a(words.title, names)}
      act={person === undefined ? a(words.bare) : a(words.act, names)}
      isReady={person !== undefined && form.isReadyFor(seat)}
      asked={post}
      fields={POST_FIELDS}
      onAct={act}
      onClose={onClose}
    >
      <p className="soft">{a(words.help)}</p>
      {waiting !== '' && <p>{t('waiting', { what: waiting })}</p>}
      <PersonSelect
        isFirst
        label={a('personLabel')}
        description={kind === 'charge' ? '' : a('notHere')}
        value={userId}
        onChange={setUserId}
        without={kind === 'charge' && seat.holder ? [seat.holder.user_id] : []}
        error={problemField(post.error, 'user_id')}
      />
      {left !== undefined && (
        <p className="soft">{a('moves', { ...names, seats: local(left, 'seat_name') })}</p>
      )}
      <PostFields form={form} needsEnd={seat.is_for_visitors} error={post.error} />
    </ActDialog>
  );
}
