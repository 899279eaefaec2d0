import { useMemo } from 'react';
import { useLocal } from '@/platform/i18n';
import { useAllStaff } from '../queries/useAllStaff';
import { sittings } from '../staff/sittings';
import { useTexts } from '../texts';
import type { StaffRow } from '../types';
import { WordSelect, type ChoiceProps } from './WordSelect';

interface Props extends ChoiceProps {
  /** People who cannot be chosen here. */
  without?: readonly string[];
}

/** Both scripts and the seats find a person. */
function wordsOf(person: StaffRow): string {
  const seats = person.postings.map((each) => `${each.seat_name_en} ${each.seat_name_ml}`);
  return [person.name_en, person.name_ml, person.login, ...seats].join(' ');
}

/** One of the office's people, with where they sit now. */
export function PersonSelect({ without = [], ...props }: Props) {
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
    <WordSelect
      placeholder={t('pickPerson')}
      none={staff.isPending ? t('looking') : t('noPerson')}
      options={options}
      {...props}
    />
  );
}
