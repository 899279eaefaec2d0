import { useLocal } from '@/platform/i18n';
import { DUES, STATES } from '../filter';
import { Choice } from '../parts/Choice';
import { useFileFacets } from '../queries/useFileFacets';
import { useSeats } from '../queries/useSeats';
import { useServices } from '../queries/useServices';
import { useTexts } from '../texts';
import type { FiltersProps } from './RegisterFilters';
import { useRegisterTexts } from './registerTexts';

/** The filters of one value each; services that are offered no longer come from the counts. */
export function RegisterChoices({ filter, set, nameOf }: FiltersProps) {
  const t = useTexts();
  const r = useRegisterTexts();
  const local = useLocal();
  const services = useServices().data ?? [];
  const seats = useSeats().data ?? [];
  const counted = useFileFacets({}).data?.service ?? [];
  const codes = new Set([
    ...services.map(({ code }) => code),
    ...counted.map(({ value }) => value),
  ]);
  const choices = [
    {
      name: 'service',
      label: t('service'),
      value: filter.service,
      options: [...codes].map((value) => ({ value, label: nameOf(value) })),
    },
    {
      name: 'seat',
      label: t('seat'),
      value: filter.seat,
      options: seats.map((seat) => ({ value: seat.id, label: local(seat, 'name') })),
    },
    {
      name: 'state',
      label: t('status'),
      value: filter.state?.[0],
      options: STATES.map((value) => ({ value, label: t(`state.${value}`) })),
    },
    {
      name: 'due',
      label: r('dueFilter'),
      value: filter.due,
      options: DUES.map((value) => ({ value, label: t(`due.${value}`) })),
    },
  ];
  return choices.map(({ name, label, value = '', options }) => (
    <Choice
      key={name}
      label={label}
      none={t('all')}
      value={value}
      options={options}
      onChange={(next) => set({ [name]: next })}
    />
  ));
}
