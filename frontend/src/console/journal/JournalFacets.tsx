import { TextInput } from '@mantine/core';
import { useLocal } from '@/platform/i18n';
import type { SetUrlState } from '@/platform/routing';
import { FacetList } from '@/ui';
import type { JournalFilter } from '../api/useJournal';
import { useJournalFacets } from '../api/useJournalFacets';
import { FacetPanel } from '../FacetPanel';
import { DAYS, FACETS } from './filter';
import { useJournalTexts } from './texts';

interface Props {
  filter: JournalFilter;
  set: SetUrlState;
}

/** Days, outcomes, acts and people, with the number of acts that each would leave. */
export function JournalFacets({ filter, set }: Props) {
  const t = useJournalTexts();
  const local = useLocal();
  const facets = useJournalFacets(filter).data;
  const chosen = FACETS.reduce((sum, facet) => sum + filter[facet].length, 0);
  return (
    <FacetPanel
      chosen={chosen + DAYS.filter((day) => filter[day]).length}
      onClear={() => set({ outcome: '', action: '', actor: '', since: '', until: '' })}
    >
      {DAYS.map((day) => (
        <TextInput
          key={day}
          type="date"
          label={t(day)}
          value={filter[day] ?? ''}
          onChange={(event) => set({ [day]: event.currentTarget.value })}
        />
      ))}
      {FACETS.filter((facet) => facets?.[facet].length).map((facet) => (
        <FacetList
          key={facet}
          title={t(facet)}
          options={(facets?.[facet] ?? []).map((each) => ({
            value: each.value,
            label: local(each, 'name'),
            count: each.count,
          }))}
          chosen={filter[facet]}
          onChange={(chosen) => set({ [facet]: chosen.join(',') })}
        />
      ))}
    </FacetPanel>
  );
}
