import { SearchBox } from '@/ui';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useCallback } from 'react';
import { useLocal } from '@/platform/i18n';
import type { SetUrlState } from '@/platform/routing';
import classes from './audit.module.css';
import { NO_FILTER, type EntryFilter } from './filter';
import { useTexts } from './texts';
import { useEntryFacets } from './useEntryFacets';

interface Props {
  filter: EntryFilter;
  set: SetUrlState;
}

/** Everything the record can be narrowed by; folded below the search on a phone. */
export function AuditFilters({ filter, set }: Props) {
  const t = useTexts();
  const isNarrow = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
  const onSearch = useCallback((q: string) => set({ q }), [set]);
  const rest = (
    <div className={classes.filters}>
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
    </div>
  );
  return (
    <div className={classes.top}>
      <div className={classes.search}>
        <SearchBox label={t('search')} value={filter.q ?? ''} onChange={onSearch} />
        {Object.keys(filter).length > 0 && (
          <Button variant="subtle" onClick={() => set(NO_FILTER)}>
            {t('clear')}
          </Button>
        )}
      </div>
      {isNarrow ? (
        <details className={classes.folded}>
          <summary>{t('filters')}</summary>
          {rest}
        </details>
      ) : (
        rest
      )}
    </div>
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
