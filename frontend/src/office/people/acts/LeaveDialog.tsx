import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { problemField } from '@/platform/api';
import { useLocal } from '@/platform/i18n';
import { ActDialog } from '../parts/ActDialog';
import { DayField } from '../parts/DayField';
import { dayMoved, isDay, today } from '../parts/day';
import { useTakeLeave } from '../queries/useTakeLeave';
import classes from '../people.module.css';
import type { Named } from '../types';
import { useActTexts } from './actTexts';
import { HandOver } from './HandOver';
import type { HeldSeat } from './handedOver';
import { useHandOver } from './useHandOver';

interface Props {
  person: Named & { user_id: string };
  seats: readonly HeldSeat[];
  onClose: () => void;
  onDone: (what: string) => void;
}

const FIELDS = ['starts_on', 'ends_on', 'reason', 'charges'];

/** Leave and the hand-over of every seat, in one act. */
export function LeaveDialog({ person, seats, onClose, onDone }: Props) {
  const a = useActTexts();
  const local = useLocal();
  const leave = useTakeLeave();
  const [from, setFrom] = useState(today());
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const hand = useHandOver(seats);
  const name = local(person, 'name');
  const { given } = hand;
  const isTurned = isDay(from) && isDay(to) && to < from;
  const act = () =>
    leave.mutate(
      {
        user_id: person.user_id,
        starts_on: from,
        ends_on: dayMoved(to, 1),
        reason: reason.trim(),
        charges: given,
      },
      { onSuccess: () => onDone(a('did.leave', { name })) },
    );
  return (
    <ActDialog
      title={a('leaveTitle', { name })}
      act={a(given.length > 0 ? 'leaveAct' : 'leaveActAlone')}
      isReady={isDay(from) && isDay(to) && !isTurned && reason.trim() !== ''}
      asked={leave}
      fields={FIELDS}
      onAct={act}
      onClose={onClose}
    >
      <div className={classes.pair}>
        <DayField
          label={a('firstDay')}
          value={from}
          onChange={setFrom}
          error={problemField(leave.error, 'starts_on')}
        />
        <DayField
          label={a('lastDay')}
          value={to}
          onChange={setTo}
          error={isTurned ? a('lastBeforeFirst') : problemField(leave.error, 'ends_on')}
        />
      </div>
      <TextInput
        label={a('reason')}
        description={a('reasonHelp')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={problemField(leave.error, 'reason')}
      />
      <HandOver
        title={a('handOver')}
        person={person}
        hand={hand}
        error={problemField(leave.error, 'charges')}
      />
    </ActDialog>
  );
}
