import type { Schema } from '@/platform/api';
import { useLocal } from '@/platform/i18n';
import classes from './site.module.css';
import { useTexts } from './texts';

type Seat = Schema['PublicSeat'];

/** Who is there to be asked for; seats without anybody are told in one line. */
export function Seats({ seats }: { seats: readonly Seat[] }) {
  const t = useTexts();
  const local = useLocal();
  if (seats.length === 0) return <p className="soft">{t('noSeats')}</p>;
  const held = seats.filter((seat) => seat.holder);
  const vacant = counted(
    seats.filter((seat) => !seat.holder).map((seat) => local(seat, 'designation')),
  );
  return (
    <div>
      {held.map((seat, at) => (
        <div key={at} className={classes.seat}>
          <span>{local(seat, 'designation')}</span>
          <span>{seat.holder && local(seat.holder, 'name')}</span>
        </div>
      ))}
      {vacant.length > 0 && (
        <p className={classes.apart}>
          {t('vacant')}: {vacant.join(', ')}
        </p>
      )}
    </div>
  );
}

/** Each name once, with how often it stands there: "Clerk × 3". */
function counted(names: readonly string[]): string[] {
  return [...new Set(names)].map((name) => {
    const count = names.filter((each) => each === name).length;
    return count > 1 ? `${name} × ${count}` : name;
  });
}
