import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { problemField } from '@/platform/api';
import { format } from '@/platform/format';
import { Dialog } from '@/ui';
import { ActDialog } from '../parts/ActDialog';
import { DayField } from '../parts/DayField';
import { dayMoved, isDay, today } from '../parts/day';
import { LinkOnce } from '../parts/LinkOnce';
import { SeatSelect } from '../parts/SeatSelect';
import { useChart } from '../queries/useChart';
import { useInvite } from '../queries/useInvite';
import classes from '../people.module.css';
import { useTexts } from '../texts';
import type { Invitation } from '../types';
import { useComingTexts } from './comingTexts';

const isEmail = (text: string) => /^\S+@\S+\.\S+$/.test(text.trim());

/** Somebody new is asked into a seat; the link is shown once. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  const g = useComingTexts();
  const invite = useInvite();
  const chart = useChart(today()).data;
  const [email, setEmail] = useState('');
  const [seatId, setSeatId] = useState<string | null>(null);
  const [endsOn, setEndsOn] = useState('');
  const [names, setNames] = useState({ name_ml: '', name_en: '' });
  if (invite.data !== undefined) return <Sent invited={invite.data} onClose={onClose} />;
  const seats = (chart?.seats ?? []).filter((each) => each.is_open && each.holder === null);
  const isVisit = seats.find((each) => each.id === seatId)?.is_for_visitors ?? false;
  const act = () => {
    if (seatId === null) return;
    invite.mutate({
      email: email.trim(),
      seat_id: seatId,
      ...(isVisit && { ends_on: dayMoved(endsOn, 1) }),
      name_ml: names.name_ml.trim(),
      name_en: names.name_en.trim(),
    });
  };
  const nameField = (key: 'name_ml' | 'name_en', label: string) => (
    <TextInput
      label={label}
      lang={key.slice(-2)}
      description={g('nameOptional')}
      value={names[key]}
      onChange={(event) => setNames({ ...names, [key]: event.currentTarget.value })}
      error={problemField(invite.error, key)}
    />
  );
  return (
    <ActDialog
      title={g('inviteTitle')}
      act={g('inviteAct')}
      isReady={isEmail(email) && seatId !== null && (!isVisit || isDay(endsOn))}
      asked={invite}
      fields={['email', 'seat_id', 'name_ml', 'name_en', 'ends_on']}
      onAct={act}
      onClose={onClose}
    >
      <p className="soft">{g('inviteHelp')}</p>
      <TextInput
        type="email"
        label={g('email')}
        autoComplete="off"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={problemField(invite.error, 'email')}
        data-autofocus
      />
      <SeatSelect
        label={g('intoSeat')}
        seats={seats}
        value={seatId}
        onChange={setSeatId}
        error={problemField(invite.error, 'seat_id')}
      />
      {isVisit && (
        <DayField
          label={g('leavesOn')}
          help={g('leavesHelp')}
          value={endsOn}
          onChange={setEndsOn}
          error={problemField(invite.error, 'ends_on')}
        />
      )}
      <div className={classes.pair}>
        {nameField('name_ml', t('nameMl'))}
        {nameField('name_en', t('nameEn'))}
      </div>
    </ActDialog>
  );
}

function Sent({ invited, onClose }: { invited: Invitation; onClose: () => void }) {
  const g = useComingTexts();
  const { email, expires_at: until, url } = invited;
  return (
    <Dialog opened onClose={onClose} title={g('sentTitle')} size="lg">
      <LinkOnce link={url ?? ''} onClose={onClose}>
        {g('sentText', { email, date: format.date(until) })}
      </LinkOnce>
    </Dialog>
  );
}
