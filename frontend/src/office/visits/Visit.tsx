import { Link, useParams } from '@tanstack/react-router';
import type { Schema } from '@/platform/api';
import { useLocal } from '@/platform/i18n';
import { VisitRecord, VisitStateBadge } from '@/platform/visits';
import { Loaded, Page, PageHeader } from '@/ui';
import { useActs } from './queries/useActs';
import { useVisit } from './queries/useVisit';
import { StopVisit } from './StopVisit';
import { useTexts } from './texts';

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
      <VisitRecord isAtHome visit={visit} acts={acts} />
    </>
  );
}
