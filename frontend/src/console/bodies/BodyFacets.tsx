import { BODY_TYPES, useBodyTexts, type BodyState, type BodyType } from '@/platform/bodies';
import type { Schema } from '@/platform/api';
import { FacetList, type FacetOption } from '@/ui';
import { useBodyFacets } from '../api/useBodyFacets';
import { useDistricts } from '../api/useDistricts';
import { FacetPanel } from '../FacetPanel';
import { useTexts } from '../texts';
import { useDistrictName } from '../useDistrictName';
import { useModuleName } from '../useModuleName';
import type { View } from './useView';

type Counted = Schema['BodyFacets']['type'];
type Part = 'type' | 'district' | 'state' | 'module';

const STATES: readonly BodyState[] = [
  'active',
  'provisioning',
  'draft',
  'read_only',
  'suspended',
  'archived',
];

function options(
  counted: Counted | undefined,
  order: readonly string[],
  label: (value: string) => string,
): FacetOption[] {
  const counts = new Map((counted ?? []).map((each) => [each.value, each.count]));
  const values = [...order, ...[...counts.keys()].filter((value) => !order.includes(value))];
  return values.map((value) => ({ value, label: label(value), count: counts.get(value) ?? 0 }));
}

export function BodyFacets({ filter, set }: View) {
  const t = useTexts();
  const words = useBodyTexts();
  const facets = useBodyFacets(filter).data;
  const districts = useDistricts().data ?? [];
  const districtName = useDistrictName();
  const moduleName = useModuleName();
  const choose = (part: Part) => (chosen: string[]) => set({ [part]: chosen.join(',') });
  const parts: [Part, FacetOption[]][] = [
    ['state', options(facets?.state, STATES, (value) => words(`state.${value as BodyState}`))],
    ['type', options(facets?.type, BODY_TYPES, (value) => words(`type.${value as BodyType}`))],
    [
      'district',
      options(
        facets?.district,
        districts.map((district) => district.code),
        districtName,
      ),
    ],
    ['module', options(facets?.module, [], moduleName)],
  ];
  const chosen = parts.reduce((sum, [part]) => sum + filter[part].length, 0);
  return (
    <FacetPanel
      chosen={chosen}
      onClear={() => set({ state: '', type: '', district: '', module: '' })}
    >
      {parts.map(([part, each]) => (
        <FacetList
          key={part}
          title={t(part)}
          options={each}
          chosen={filter[part]}
          onChange={choose(part)}
        />
      ))}
    </FacetPanel>
  );
}
