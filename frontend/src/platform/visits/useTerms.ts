import { useLocal } from '@/platform/i18n';
import { useVisitTexts } from './texts';
import type { Visit, VisitMode } from './types';

/** Says for how long, where and whether also to change: "2 hours · Files · Look only". */
export function useTerms(visit: Pick<Visit, 'parts'>) {
  const t = useVisitTexts();
  const local = useLocal();
  return (hours: number, modules: readonly string[], mode: VisitMode) => {
    const names = visit.parts.filter((part) => modules.includes(part.slug));
    return [
      t('hours', { count: hours }),
      names.map((part) => local(part, 'name')).join(', '),
      t(`mode.${mode}`),
    ].join(' · ');
  };
}
