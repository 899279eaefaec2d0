import { Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { problemField, type Schema } from '@/platform/api';
import { useLocal } from '@/platform/i18n';
import { ActDialog } from '../parts/ActDialog';
import { DayField } from '../parts/DayField';
import { isDay, today } from '../parts/day';
import { useRelieve } from '../queries/useRelieve';
import classes from '../people.module.css';
import { useTexts } from '../texts';
import type { Named } from '../types';
import { useActTexts } from './actTexts';
import { BodyChoice } from './BodyChoice';
import { HandOver } from './HandOver';
import type { HeldSeat } from './handedOver';
import { useHandOver } from './useHandOver';

interface Props {
  person: Named & { user_id: string };
  seats: readonly HeldSeat[];
  onClose: () => void;
  onDone: (what: string) => void;
}

const FIELDS = ['to_body_id', 'relieved_on', 'order_reference', 'charges'];

/** Somebody leaves the office for another body or for good; their work stays. */
export function RelieveDialog({ person, seats, onClose, onDone }: Props) {
  const t = useTexts();
  const a = useActTexts();
  const local = useLocal();
  const relieve = useRelieve();
  const [where, setWhere] = useState('body');
  const [body, setBody] = useState<Schema['BodyCard'] | null>(null);
  const [day, setDay] = useState(today());
  const [order, setOrder] = useState('');
  const hand = useHandOver(seats);
  const name = local(person, 'name');
  const isKnown = where === 'none' || body !== null;
  const act = () =>
    relieve.mutate(
      {
        user_id: person.user_id,
        relieved_on: day,
        to_body_id: where === 'body' ? (body?.id ?? null) : null,
        order_reference: order.trim(),
        charges: hand.given,
      },
      { onSuccess: () => onDone(a('did.relieved', { name })) },
    );
  return (
    <ActDialog
      title={a('relieveTitle', { name })}
      act={a('relieveAct', { name })}
      isReady={isKnown && isDay(day) && order.trim() !== ''}
      isDanger
      asked={relieve}
      fields={FIELDS}
      onAct={act}
      onClose={onClose}
    >
      <p>{a('relieveText', { name })}</p>
      <Radio.Group label={a('where')} value={where} onChange={setWhere}>
        <div className={classes.choices}>
          <Radio value="body" label={a('toBody')} />
          <Radio value="none" label={a('toNone')} />
        </div>
      </Radio.Group>
      {where === 'body' && (
        <BodyChoice
          body={body}
          onChange={setBody}
          error={problemField(relieve.error, 'to_body_id')}
        />
      )}
      <div className={classes.pair}>
        <DayField
          label={a('relievedOn')}
          value={day}
          onChange={setDay}
          error={problemField(relieve.error, 'relieved_on')}
        />
        <TextInput
          label={t('order')}
          value={order}
          onChange={(event) => setOrder(event.currentTarget.value)}
          error={problemField(relieve.error, 'order_reference')}
        />
      </div>
      <HandOver
        title={a('handOverGone')}
        person={person}
        hand={hand}
        error={problemField(relieve.error, 'charges')}
      />
    </ActDialog>
  );
}
