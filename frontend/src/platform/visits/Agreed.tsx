import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { Card, Facts } from '@/ui';
import { useVisitTexts } from './texts';
import type { Visit } from './types';
import { useTerms } from './useTerms';

/** Who visits, what was asked for, what was let in, and by whom. */
export function Agreed({ visit }: { visit: Visit }) {
  const t = useVisitTexts();
  const local = useLocal();
  const terms = useTerms(visit);
  const { hours, modules, mode } = visit;
  const isLetIn = hours !== null && modules !== null;
  const facts = [
    [t('visitor'), local(visit, 'visitor')],
    [t('asked'), terms(visit.asked_hours, visit.asked_modules, visit.asked_mode)],
    [t('given'), isLetIn ? terms(hours, modules, mode) : ''],
    [t('by'), visit.decided_at === null ? '' : local(visit, 'decided_by')],
    [t('refusal'), visit.refusal],
    [t('lastSeen'), visit.last_seen_at === null ? '' : format.dateTime(visit.last_seen_at)],
  ] as const;
  return (
    <Card title={t('facts')}>
      <Facts facts={facts.filter(([, value]) => value !== '')} />
    </Card>
  );
}
