import type { Schema } from '@/platform/api';
import { useLocal } from '@/platform/i18n';
import classes from './site.module.css';
import { useTexts } from './texts';

export function Seats({ seats }: { seats: readonly Schema['PublicSeat'][] }) {
  const t = useTexts();
  const local = useLocal();
  if (seats.length === 0) return <p className="soft">{t('noSeats')}</p>;
  return (
    <div>
      {seats.map((seat, at) => (
        <div key={at} className={classes.seat}>
          <span>{local(seat, 'designation')}</span>
          <span>{seat.holder === null || seat.holder === '' ? t('vacant') : seat.holder}</span>
        </div>
      ))}
    </div>
  );
}
