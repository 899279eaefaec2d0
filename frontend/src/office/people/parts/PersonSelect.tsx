import { Select } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { useLocal } from '@/platform/i18n';
import classes from '../people.module.css';
import { useAllStaff } from '../queries/useAllStaff';
import { sittings } from '../staff/sittings';
import { useTexts } from '../texts';
import type { StaffRow } from '../types';
import { enterChooses } from './enterChooses';
import { wordsMatch } from './wordsMatch';

interface Props {
  label: string;
  value: string | null;
  onChange: (userId: string | null) => void;
  error?: ReactNode;
  description?: string;
  /** People who cannot be chosen here. */
  without?: readonly string[];
  isFirst?: boolean;
}

/** Both scripts and the seats find a person. */
function wordsOf(person: StaffRow): string {
  const seats = person.postings.map((each) => `${each.seat_name_en} ${each.seat_name_ml}`);
  return [person.name_en, person.name_ml, person.login, ...seats].join(' ');
}

/** One of the office's people, with where they sit now. */
export function PersonSelect({ without = [], isFirst = false, ...props }: Props) {
  const t = useTexts();
  const local = useLocal();
  const staff = useAllStaff();
  const people = useMemo(
    () => (staff.data ?? []).filter((each) => each.is_active && !without.includes(each.user_id)),
    [staff.data, without],
  );
  const options = people.map((person) => {
    const seats = sittings(person.postings)
      .now.map((each) => local(each, 'seat_name'))
      .join(', ');
    return {
      value: person.user_id,
      label: `${local(person, 'name')} — ${seats || t('noSeat')}`,
      words: wordsOf(person),
    };
  });
  return (
    <Select
      label={props.label}
      description={props.description}
      placeholder={t('pickPerson')}
      nothingFoundMessage={staff.isPending ? t('looking') : t('noPerson')}
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
