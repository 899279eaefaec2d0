import { useLocal } from '@/platform/i18n';
import { Notice } from '@/ui';
import { PersonSelect } from '../parts/PersonSelect';
import classes from '../people.module.css';
import type { Named } from '../types';
import { useActTexts } from './actTexts';

export interface HeldSeat extends Named {
  id: string;
}
/** Who takes charge, by the id of the seat. */
export type Charges = Record<string, string | null>;

export function chargesOf(seats: readonly HeldSeat[], chosen: Charges) {
  return seats.flatMap(({ id }) => {
    const userId = chosen[id] ?? null;
    return userId === null ? [] : [{ seat_id: id, user_id: userId }];
  });
}

interface Props {
  /** The heading: meanwhile, or from then on. */
  title: string;
  person: Named & { user_id: string };
  seats: readonly HeldSeat[];
  charges: Charges;
  onChange: (charges: Charges) => void;
  error?: string | undefined;
}

/** For every seat of somebody who goes, who takes charge; what is left open is said. */
export function HandOver({ title, person, seats, charges, onChange, error }: Props) {
  const a = useActTexts();
  const local = useLocal();
  const open = seats.filter(({ id }) => (charges[id] ?? null) === null);
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
          value={charges[seat.id] ?? null}
          onChange={(userId) => onChange({ ...charges, [seat.id]: userId })}
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
