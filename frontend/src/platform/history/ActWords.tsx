import type { Schema } from '@/platform/api';
import { useLocal } from '@/platform/i18n';
import { StatusBadge } from '@/ui';
import classes from './history.module.css';
import { useHistoryTexts } from './texts';

type Told = Pick<Schema['Act'], 'text_en' | 'text_ml' | 'problem_en' | 'problem_ml' | 'outcome'>;

/** What was done; and where it was not carried out, why. */
export function ActWords({ act }: { act: Told }) {
  const t = useHistoryTexts();
  const local = useLocal();
  const why = local(act, 'problem');
  return (
    <span className={classes.act}>
      <span>{local(act, 'text')}</span>
      {act.outcome !== 'done' && (
        <StatusBadge tone={act.outcome === 'refused' ? 'stopped' : 'soon'} plain>
          {why === '' ? t(act.outcome) : t('because', { word: t(act.outcome), why })}
        </StatusBadge>
      )}
    </span>
  );
}
