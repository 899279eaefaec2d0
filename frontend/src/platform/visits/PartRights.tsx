import { useLocal } from '@/platform/i18n';
import { useVisitTexts } from './texts';
import type { VisitMode, VisitPart } from './types';
import classes from './visits.module.css';

/** What a visitor can see in one part of the office, and change if that is let in. */
export function PartRights({ part, mode }: { part: VisitPart; mode: VisitMode }) {
  const t = useVisitTexts();
  const local = useLocal();
  const words = (rights: VisitPart['sees']) => rights.map((right) => local(right, 'name'));
  const changes = mode === 'write' ? words(part.changes) : [];
  return (
    <span className={classes.rights}>
      {part.sees.length > 0 && <span>{words(part.sees).join('; ')}</span>}
      {changes.length > 0 && (
        <span>
          {t('changes')}: {changes.join('; ')}
        </span>
      )}
    </span>
  );
}
