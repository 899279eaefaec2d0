import { Link } from '@tanstack/react-router';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { PartRights, TimeLeft, useVisitTexts, type OfficeVisit } from '@/platform/visits';
import { Card } from '@/ui';
import { StopVisit } from './StopVisit';
import { useTexts } from './texts';
import classes from './visits.module.css';

/** Somebody who is in the office now. */
export function OpenVisit({ visit }: { visit: OfficeVisit }) {
  const t = useTexts();
  const words = useVisitTexts();
  const local = useLocal();
  const { mode } = visit;
  const open = visit.parts.filter((part) => visit.modules?.includes(part.slug));
  return (
    <Card title={t('inside', { name: local(visit, 'visitor') })}>
      <div className={classes.request}>
        <blockquote className={classes.reason}>{visit.reason}</blockquote>
        {visit.ends_at !== null && (
          <p>
            <strong>{t('until', { time: format.dateTime(visit.ends_at) })}</strong>
            {' · '}
            <TimeLeft endsAt={visit.ends_at} />
            {' · '}
            {words(`mode.${mode}`)}
          </p>
        )}
        {open.map((part) => (
          <div key={part.slug}>
            <strong>{local(part, 'name')}</strong>
            <PartRights part={part} mode={mode} />
          </div>
        ))}
        <p className="soft small">{t('letInBy', { name: local(visit, 'decided_by') })}</p>
        <div className={classes.acts}>
          <Link to="/office/visits/$id" params={{ id: visit.id }}>
            {t('see')} ({words('requests', { count: visit.requests })})
          </Link>
          <StopVisit visit={visit} />
        </div>
      </div>
    </Card>
  );
}
