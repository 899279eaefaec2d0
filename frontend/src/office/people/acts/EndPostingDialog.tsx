import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { problemField } from '@/platform/api';
import { useLocal } from '@/platform/i18n';
import { ActDialog } from '../parts/ActDialog';
import { DayField } from '../parts/DayField';
import { isDay, today } from '../parts/day';
import { useWaiting } from '../parts/useWaiting';
import { useEndPosting } from '../queries/useEndPosting';
import { useTexts } from '../texts';
import type { ChartPerson, ChartSeat, Named } from '../types';
import { useActTexts } from './actTexts';

interface Props {
  posting: Pick<ChartPerson, 'posting_id' | 'kind' | 'name_en' | 'name_ml'>;
  seat: Named & Pick<ChartSeat, 'waiting'>;
  onClose: () => void;
  onDone: (what: string) => void;
}

/** A posting or a charge is laid down; work stays with the seat. */
export function EndPostingDialog({ posting, seat, onClose, onDone }: Props) {
  const t = useTexts();
  const a = useActTexts();
  const local = useLocal();
  const end = useEndPosting();
  const waiting = useWaiting()(seat.waiting);
  const [day, setDay] = useState(today());
  const [order, setOrder] = useState('');
  const words = posting.kind === 'charge' ? 'endCharge' : 'endHolder';
  const names = { name: local(posting, 'name'), seat: local(seat, 'name') };
  const act = () =>
    end.mutate(
      { id: posting.posting_id, body: { ends_on: day, order_reference: order.trim() } },
      { onSuccess: () => onDone(a('did.ended', names)) },
    );
  return (
    <ActDialog
      title={a(`${words}Title`, names)}
      act={a(`${words}Act`)}
      isReady={isDay(day)}
      isDanger
      asked={end}
      fields={['ends_on', 'order_reference']}
      onAct={act}
      onClose={onClose}
    >
      <p>{a(`${words}Text`, names)}</p>
      {waiting !== '' && <p>{t('stays', { what: waiting })}</p>}
      <DayField
        label={a('endDay')}
        value={day}
        onChange={setDay}
        error={problemField(end.error, 'ends_on')}
      />
      <TextInput
        label={t('order')}
        description={t('orderHelp')}
        value={order}
        onChange={(event) => setOrder(event.currentTarget.value)}
        error={problemField(end.error, 'order_reference')}
      />
    </ActDialog>
  );
}
