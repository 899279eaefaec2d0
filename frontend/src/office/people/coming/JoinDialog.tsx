import { useState } from 'react';
import { problemField } from '@/platform/api';
import { placeName } from '@/platform/bodies';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { ActDialog } from '../parts/ActDialog';
import { DayField } from '../parts/DayField';
import { isDay, today } from '../parts/day';
import { SeatSelect } from '../parts/SeatSelect';
import { useChart } from '../queries/useChart';
import { useJoin } from '../queries/useJoin';
import type { Transfer } from '../types';
import { useComingTexts } from './comingTexts';

interface Props {
  transfer: Transfer;
  onClose: () => void;
  onDone: (what: string) => void;
}

/** Somebody who was relieved elsewhere is given a seat here. */
export function JoinDialog({ transfer, onClose, onDone }: Props) {
  const g = useComingTexts();
  const local = useLocal();
  const join = useJoin();
  const chart = useChart(today()).data;
  const [seatId, setSeatId] = useState<string | null>(null);
  const [day, setDay] = useState(today());
  const seats = (chart?.seats ?? []).filter((each) => each.is_open && each.holder === null);
  const seat = seats.find((each) => each.id === seatId);
  const name = local(transfer, 'name');
  const act = () => {
    if (seat === undefined) return;
    join.mutate(
      { id: transfer.id, body: { seat_id: seat.id, joined_on: day } },
      { onSuccess: () => onDone(g('did.joined', { name, seat: local(seat, 'name') })) },
    );
  };
  return (
    <ActDialog
      title={g('joinTitle', { name })}
      act={g('joinAct')}
      isReady={seat !== undefined && isDay(day)}
      asked={join}
      fields={['seat_id', 'joined_on']}
      onAct={act}
      onClose={onClose}
    >
      <p>
        {g('joinText', {
          body: placeName(local(transfer.from_body, 'name')),
          date: format.date(transfer.relieved_on),
        })}
      </p>
      <SeatSelect
        isFirst
        label={g('intoSeat')}
        seats={seats}
        value={seatId}
        onChange={setSeatId}
        error={problemField(join.error, 'seat_id')}
      />
      <DayField
        label={g('joinedOn')}
        value={day}
        onChange={setDay}
        error={problemField(join.error, 'joined_on')}
      />
    </ActDialog>
  );
}
