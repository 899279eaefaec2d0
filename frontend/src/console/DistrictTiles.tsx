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

/** One body in trouble is a warning; a cluster of them is an alarm. */
function toneOf({ total, bad, watch, quiet }: DistrictHealth): Tone {
  if (total === quiet) return 'neutral';
  if (bad >= Math.max(2, total * 0.03)) return 'late';
  return bad > 0 || watch > total * 0.05 ? 'soon' : 'ontime';
}

/** The districts, each in the tone of its gravest verdict, with how many bodies it has. */
export function DistrictTiles({ districts, chosen = [], onChoose }: Props) {
  const t = useHealthTexts();
  const local = useLocal();
  const known = useDistricts().data ?? [];
  const tiles = known.map((district) => {
    const health = districts.get(district.code) ?? { total: 0, bad: 0, watch: 0, quiet: 0 };
    return {
      code: district.name_en,
      name: local(district, 'name'),
      tone: toneOf(health),
      figures: [
        ...(health.bad > 0 ? [{ tone: 'late' as const, text: format.number(health.bad) }] : []),
        ...(health.watch > 0 ? [{ tone: 'soon' as const, text: format.number(health.watch) }] : []),
        { text: `${health.bad + health.watch > 0 ? '/ ' : ''}${format.number(health.total)}` },
      ],
      description: t('tileWords', { bad: health.bad, watch: health.watch, total: health.total }),
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
