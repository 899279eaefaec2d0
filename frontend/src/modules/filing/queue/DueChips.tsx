import { format } from '@/platform/format';
import { ToneShape, type Tone } from '@/ui';
import { DUES, type Due } from '../filter';
import type { FileFacets } from '../queries/fileKey';
import { useTexts } from '../texts';
import classes from './queue.module.css';
import { useQueueTexts } from './queueTexts';

const tones: Record<Due, Tone> = {
  overdue: 'late',
  soon: 'soon',
  ontime: 'ontime',
  unlimited: 'stopped',
};

interface Props {
  facets: FileFacets | undefined;
  chosen: Due | undefined;
  onChange: (due: Due | '') => void;
}

/** How many are late, due soon and on time: totals to read, and filters to press. */
export function DueChips({ facets, chosen, onChange }: Props) {
  const t = useTexts();
  const q = useQueueTexts();
  const countOf = (due: Due) => facets?.due.find(({ value }) => value === due)?.count ?? 0;
  return (
    <div className={classes.chips} role="group" aria-label={q('dueLabel')}>
      {DUES.map((due) => (
        <button
          key={due}
          type="button"
          className={classes.chip}
          data-tone={countOf(due) > 0 ? tones[due] : undefined}
          aria-pressed={due === chosen}
          onClick={() => onChange(due === chosen ? '' : due)}
        >
          <span>
            <ToneShape tone={tones[due]} />
            <strong>{facets === undefined ? '–' : format.number(countOf(due))}</strong>
          </span>
          <span>{t(`due.${due}`)}</span>
        </button>
      ))}
    </div>
  );
}
