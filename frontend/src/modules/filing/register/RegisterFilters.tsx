import { TextInput } from '@mantine/core';
import type { SetUrlState } from '@/platform/routing';
import { FilterBar, SearchBox } from '@/ui';
import type { FileFilter } from '../filter';
import { useTexts } from '../texts';
import { RegisterChoices } from './RegisterChoices';
import { useRegisterTexts } from './registerTexts';

export interface FiltersProps {
  filter: FileFilter;
  set: SetUrlState;
  nameOf: (value: string) => string;
}

const NONE = { q: '', service: '', seat: '', state: '', due: '', from: '', to: '' };

/** Everything the register can be narrowed by. */
export function RegisterFilters({ filter, set, nameOf }: FiltersProps) {
  const t = useTexts();
  const r = useRegisterTexts();
  const day = (name: 'from' | 'to') => (
    <TextInput
      type="date"
      label={r(name)}
      value={filter[name] ?? ''}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <FilterBar
      search={<SearchBox label={t('search')} value={filter.q ?? ''} onChange={(q) => set({ q })} />}
      onClear={Object.keys(filter).length > 0 ? () => set(NONE) : undefined}
    >
      <RegisterChoices filter={filter} set={set} nameOf={nameOf} />
      {day('from')}
      {day('to')}
    </FilterBar>
  );
}
