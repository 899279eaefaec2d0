import { NativeSelect, TextInput } from '@mantine/core';
import { useCallback } from 'react';
import { useLocal } from '@/platform/i18n';
import type { SetUrlState } from '@/platform/routing';
import { FilterBar, SearchBox } from '@/ui';
import { NO_FILTER, type EntryFilter } from './filter';
import { useTexts } from './texts';
import { useEntryFacets } from './useEntryFacets';

interface Props {
  filter: EntryFilter;
  set: SetUrlState;
}

/** Everything the record can be narrowed by. */
export function AuditFilters({ filter, set }: Props) {
  const t = useTexts();
  const onSearch = useCallback((q: string) => set({ q }), [set]);
  return (
    <FilterBar
      search={<SearchBox label={t('search')} value={filter.q ?? ''} onChange={onSearch} />}
      onClear={Object.keys(filter).length > 0 ? () => set(NO_FILTER) : undefined}
    >
      <Choices filter={filter} set={set} />
      {(['from', 'to'] as const).map((name) => (
        <TextInput
          key={name}
          type="date"
          label={t(name)}
          value={filter[name] ?? ''}
          onChange={(event) => set({ [name]: event.currentTarget.value })}
        />
      ))}
    </FilterBar>
  );
}

const FACETS = [
  ['kind', 'kind'],
  ['actor', 'person'],
  ['action', 'action'],
  ['subject', 'subject'],
] as const;

/** One value of each facet, with the number of entries that it would leave. */
function Choices({ filter, set }: Props) {
  const t = useTexts();
  const local = useLocal();
  const facets = useEntryFacets(filter).data;
  return FACETS.map(([name, label]) => {
    const options = (facets?.[name] ?? []).map((each) => ({
      value: each.value,
      label: t('counted', { name: local(each, 'name'), count: each.count }),
    }));
    const chosen = filter[name] ?? '';
    const isGone = chosen !== '' && options.every((option) => option.value !== chosen);
    return (
      <NativeSelect
        key={name}
        label={t(label)}
        value={chosen}
        onChange={(event) => set({ [name]: event.currentTarget.value })}
        data={[
          { value: '', label: t('all') },
          ...options,
          ...(isGone ? [{ value: chosen, label: chosen }] : []),
        ]}
      />
    );
  });
}
