import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { problemField, type Schema } from '@/platform/api';
import { DayField } from '../parts/DayField';
import { dayMoved, isDay, today } from '../parts/day';
import classes from '../people.module.css';
import { useTexts } from '../texts';
import { useActTexts } from './actTexts';

type Kind = Schema['PostingBeginRequest']['kind'];

export const POST_FIELDS = ['seat_id', 'user_id', 'starts_on', 'ends_on', 'order_reference'];

/** Since when somebody sits somewhere, until when if that is known, and by which order. */
export function usePostForm(kind: Kind) {
  const [values, setValues] = useState({ startsOn: today(), endsOn: '', order: '' });
  const { startsOn, endsOn, order } = values;
  return {
    kind,
    values,
    set: (part: Partial<typeof values>) => setValues({ ...values, ...part }),
    /** Whether it can be sent for a seat; one for visitors wants an end. */
    isReadyFor: (seat: { is_for_visitors: boolean } | undefined) =>
      seat !== undefined && isDay(startsOn) && (isDay(endsOn) || !seat.is_for_visitors),
    /** The last day that people name becomes the first day that is no longer theirs. */
    posting: (seatId: string, userId: string, moves = false): Schema['PostingBeginRequest'] => ({
      seat_id: seatId,
      user_id: userId,
      kind,
      starts_on: startsOn,
      ...(isDay(endsOn) && { ends_on: dayMoved(endsOn, 1) }),
      order_reference: order.trim(),
      moves,
    }),
  };
}

interface Props {
  form: ReturnType<typeof usePostForm>;
  needsEnd: boolean;
  error: unknown;
}

export function PostFields({ form: { kind, values, set }, needsEnd, error }: Props) {
  const t = useTexts();
  const a = useActTexts();
  return (
    <>
      <div className={classes.pair}>
        <DayField
          label={a('startsOn')}
          value={values.startsOn}
          onChange={(startsOn) => set({ startsOn })}
          error={problemField(error, 'starts_on')}
        />
        {(kind === 'charge' || needsEnd) && (
          <DayField
            label={a('endsOn')}
            help={a(needsEnd ? 'endsOnNeeded' : 'endsOnHelp')}
            value={values.endsOn}
            onChange={(endsOn) => set({ endsOn })}
            error={problemField(error, 'ends_on')}
          />
        )}
      </div>
      <TextInput
        label={t('order')}
        description={t('orderHelp')}
        value={values.order}
        onChange={(event) => set({ order: event.currentTarget.value })}
        error={problemField(error, 'order_reference')}
      />
    </>
  );
}
