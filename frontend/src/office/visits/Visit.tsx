import { Link, useParams } from '@tanstack/react-router';
import type { Schema } from '@/platform/api';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { ActList, useTerms, useVisitTexts, VisitStateBadge, VisitSteps } from '@/platform/visits';
import { Card, Facts, Loaded, Page, PageHeader } from '@/ui';
import { useActs } from './queries/useActs';
import { useVisit } from './queries/useVisit';
import { StopVisit } from './StopVisit';
import { useTexts } from './texts';
import classes from './visits.module.css';

type Detail = Schema['OfficeVisitDetail'];

/** One visit: what was agreed, and all that was opened. */
export function Visit() {
  const { id } = useParams({ from: '/office/visits/$id' });
  return (
    <Page width="wide">
      <Loaded isPage query={useVisit(id)}>
        {(visit) => <VisitParts visit={visit} />}
      </Loaded>
    </Page>
  );
}

function VisitParts({ visit }: { visit: Detail }) {
  const t = useTexts();
  const words = useVisitTexts();
  const local = useLocal();
  const acts = useActs(visit.id, visit.state === 'open');
  return (
    <>
      <PageHeader
        title={t('whoVisits', { name: local(visit, 'visitor') })}
        badge={<VisitStateBadge state={visit.state} />}
        crumb={<Link to="/office/visits">{t('back')}</Link>}
        acts={<StopVisit visit={visit} />}
      >
        {visit.reason}
      </PageHeader>
      <div className={classes.aside}>
        <Card title={words('acts')}>
          <Loaded query={acts}>
            {({ pages }) => (
              <ActList
                isAtHome
                acts={pages.flatMap((page) => page.results)}
                onMore={acts.hasNextPage ? () => void acts.fetchNextPage() : undefined}
              />
            )}
          </Loaded>
        </Card>
        <div className={classes.request}>
          <Agreed visit={visit} />
          <Card title={words('steps')}>
            <VisitSteps steps={visit.steps} />
          </Card>
        </div>
      </div>
    </>
  );
}

function Agreed({ visit }: { visit: Detail }) {
  const t = useTexts();
  const local = useLocal();
  const terms = useTerms(visit);
  const { hours, modules, mode } = visit;
  return (
    <Card title={t('facts')}>
      <Facts
        facts={[
          [t('asked'), terms(visit.asked_hours, visit.asked_modules, visit.asked_mode)],
          ...(hours !== null && modules !== null
            ? [[t('given'), terms(hours, modules, mode)] as const]
            : []),
          ...(visit.decided_at === null ? [] : [[t('by'), local(visit, 'decided_by')] as const]),
          ...(visit.refusal === '' ? [] : [[t('refusal'), visit.refusal] as const]),
          ...(visit.last_seen_at === null
            ? []
            : [[t('lastSeen'), format.dateTime(visit.last_seen_at)] as const]),
        ]}
      />
    </Card>
  );
}
