import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { Notice } from '@/ui';
import { lastDay } from '../parts/day';
import { PersonSelect } from '../parts/PersonSelect';
import { useWaiting } from '../parts/useWaiting';
import classes from '../people.module.css';
import { useTexts } from '../texts';
import type { ChartPerson, Named } from '../types';
import { useActTexts } from './actTexts';
import type { useHandOver } from './useHandOver';

interface Props {
  /** The heading: meanwhile, or from then on. */
  title: string;
  person: Named & { user_id: string };
  hand: ReturnType<typeof useHandOver>;
  error?: string | undefined;
}

/** For every seat of somebody who goes, who takes charge; what is left open is said. */
export function HandOver({ title, person, hand, error }: Props) {
  const t = useTexts();
  const a = useActTexts();
  const local = useLocal();
  const { seats, chosen, choose, today, open } = hand;
  const waitingOf = useWaiting();
  const stays = (seatId: string) => {
    const what = waitingOf(hand.waiting(seatId));
    return what === '' ? '' : t('stays', { what });
  };
  const running = (charge: ChartPerson | undefined, taker: string | null) => {
    if (charge === undefined) return '';
    const name = local(charge, 'name');
    const { ends_on } = charge;
    if (taker !== null && taker !== charge.user_id) return a('takenOver', { name });
    return ends_on === null
      ? a('runsOn', { name })
      : a('runsUntil', { name, date: format.date(lastDay({ ends_on })) });
  };
  if (seats.length === 0) {
    return <p className="soft">{a('noSeats', { name: local(person, 'name') })}</p>;
  }
  return (
    <fieldset className={classes.fieldset}>
      <legend>{title}</legend>
      {seats.map((seat) => (
        <PersonSelect
          key={seat.id}
          label={a('chargeOf', { seat: local(seat, 'name') })}
          description={`${stays(seat.id)} ${running(today.get(seat.id), chosen[seat.id] ?? null)}`.trim()}
          value={chosen[seat.id] ?? null}
          onChange={(userId) => choose(seat.id, userId)}
          without={[person.user_id]}
          error={error}
        />
      ))}
      {open.length > 0 && (
        <Notice tone="soon">
          {a('nobody', { seats: open.map((seat) => local(seat, 'name')).join(', ') })}
        </Notice>
      )}
    </fieldset>
  );
}
