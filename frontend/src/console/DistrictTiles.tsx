import { useLocal } from '@/platform/i18n';
import { format } from '@/platform/format';
import { TileGrid, type Tone } from '@/ui';
import { useDistricts } from './api/useDistricts';
import type { DistrictHealth } from './health/rows';
import { useHealthTexts } from './health/texts';

interface Props {
  districts: ReadonlyMap<string, DistrictHealth>;
  chosen?: readonly string[];
  onChoose: (code: string) => void;
}

function toneOf(health: DistrictHealth | undefined): Tone {
  if (health === undefined || health.total === 0) return 'neutral';
  if (health.bad > 0) return 'late';
  return health.watch > 0 ? 'soon' : 'ontime';
}

/** The districts, each in the tone of its gravest verdict, with how many bodies it has. */
export function DistrictTiles({ districts, chosen = [], onChoose }: Props) {
  const t = useHealthTexts();
  const local = useLocal();
  const known = useDistricts().data ?? [];
  const tiles = known.map((district) => {
    const health = districts.get(district.code) ?? districts.get(district.name_en);
    const worst = (health?.bad ?? 0) + (health?.watch ?? 0);
    return {
      code: district.name_en,
      name: local(district, 'name'),
      figure: `${format.number(worst)} / ${format.number(health?.total ?? 0)}`,
      tone: toneOf(health),
      description: t('tileWords', { bad: health?.bad ?? 0, watch: health?.watch ?? 0 }),
    };
  });
  return (
    <TileGrid
      label={t('tiles')}
      tiles={tiles}
      chosen={chosen.map((code) => known.find((each) => each.code === code)?.name_en ?? code)}
      onChoose={(name) => onChoose(known.find((each) => each.name_en === name)?.code ?? name)}
    />
  );
}
