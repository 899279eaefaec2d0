import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocal } from '@/platform/i18n';
import classes from '../people.module.css';
import { useTexts } from '../texts';
import type { ChartSeat } from '../types';
import { enterChooses } from './enterChooses';
import { wordsMatch } from './wordsMatch';

interface Props {
  label: string;
  seats: readonly ChartSeat[];
  value: string | null;
  onChange: (seatId: string | null) => void;
  error?: ReactNode;
  description?: string;
  isFirst?: boolean;
}

/** One of the office's seats, with who sits there; vacant ones come first. */
export function SeatSelect({ seats, isFirst = false, ...props }: Props) {
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
    <Select
      label={props.label}
      description={props.description}
      placeholder={t('pickSeat')}
      nothingFoundMessage={t('noSuchSeat')}
      data={options}
      filter={({ search }) =>
        options.filter((each) => wordsMatch(`${each.words} ${each.label}`, search))
      }
      value={props.value}
      onChange={props.onChange}
      error={props.error}
      onKeyDown={enterChooses}
      searchable
      clearable
      selectFirstOptionOnChange
      withScrollArea={false}
      classNames={{ options: classes.options ?? '' }}
      clearButtonProps={{ 'aria-label': t('clear') }}
      {...(isFirst && { 'data-autofocus': true })}
    />
  );
}
