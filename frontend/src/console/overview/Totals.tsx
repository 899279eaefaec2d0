import { Link } from '@tanstack/react-router';
import type { Schema } from '@/platform/api';
import type { BodyState } from '@/platform/bodies';
import { format } from '@/platform/format';
import { figureClass, Figures } from '@/ui';
import { useOverviewTexts } from './texts';

/** How many bodies there are in each state; each number opens its list. */
export function Totals({ facets }: { facets: Schema['BodyFacets'] }) {
  const t = useOverviewTexts();
  const count = (state: BodyState) => facets.state.find((each) => each.value === state)?.count ?? 0;
  const figures = [
    ['', t('all'), facets.total],
    ['active', t('active'), count('active')],
    ['provisioning', t('setup'), count('provisioning')],
    ['draft', t('draft'), count('draft')],
    ['read_only', t('readOnly'), count('read_only')],
    ['suspended', t('suspended'), count('suspended')],
  ] as const;
  return (
    <Figures>
      {figures.map(([state, label, number]) => (
        <Link key={label} to="/bodies" search={{ state }} className={figureClass}>
          <strong>{format.number(number)}</strong>
          <span>{label}</span>
        </Link>
      ))}
    </Figures>
  );
}
