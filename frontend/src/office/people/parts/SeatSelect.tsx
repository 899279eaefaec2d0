import { useLocal } from '@/platform/i18n';
import { useTexts } from '../texts';
import type { ChartSeat } from '../types';
import { WordSelect, type ChoiceProps } from './WordSelect';

interface Props extends ChoiceProps {
  seats: readonly ChartSeat[];
}

/** One of the office's seats, with who sits there; vacant ones come first. */
export function SeatSelect({ seats, ...props }: Props) {
  const t = useTexts();
  const local = useLocal();
  const options = seats
    .toSorted((a, b) => Number(a.holder !== null) - Number(b.holder !== null))
    .map((seat) => ({
      value: seat.id,
      label: `${local(seat, 'name')} — ${seat.holder ? local(seat.holder, 'name') : t('vacant')}`,
      words: `${seat.name_en} ${seat.name_ml} ${seat.holder?.name_en ?? ''}`,
    }));
  return (
    <WordSelect placeholder={t('pickSeat')} none={t('noSuchSeat')} options={options} {...props} />
  );
}
