import { format } from '@/platform/format';
import { useSession } from '@/platform/session';
import { Card, Columns, Figure, Figures, Loaded, Notice, Page, PageHeader } from '@/ui';
import { useFleet, type Fleet } from '../api/useFleet';
import classes from '../console.module.css';
import { Drift } from './Drift';
import { Failures } from './Failures';
import { Ledger } from './Ledger';
import { RolloutAct } from './RolloutAct';
import { RolloutWaves } from './RolloutWaves';
import { useFleetTexts } from './texts';

export function FleetPage() {
  const t = useFleetTexts();
  const { can } = useSession();
  const query = useFleet();
  return (
    <Page>
      <PageHeader
        title={t('title')}
        acts={query.data && can('console.fleet.run') && <RolloutAct fleet={query.data} />}
      >
        {t('subtitle')}
      </PageHeader>
      <Loaded query={query}>{(fleet) => <FleetFacts fleet={fleet} />}</Loaded>
      <Drift />
    </Page>
  );
}

function FleetFacts({ fleet }: { fleet: Fleet }) {
  const t = useFleetTexts();
  const isCurrent = fleet.bodies > 0 && fleet.up_to_date === fleet.bodies;
  return (
    <>
      <Figures>
        <Figure label={t('code')}>{fleet.code_version}</Figure>
        <Figure label={t('upToDate')}>{format.number(fleet.up_to_date)}</Figure>
        <Figure label={t('behind')}>{format.number(fleet.behind)}</Figure>
        <Figure label={t('failed')}>{format.number(fleet.failed)}</Figure>
      </Figures>
      {isCurrent && <Notice tone="ontime">{t('allCurrent', { count: fleet.bodies })}</Notice>}
      {fleet.rollout && <RolloutWaves rollout={fleet.rollout} />}
      <Columns>
        <Card title={t('failures')}>
          <Failures failures={fleet.failures} />
        </Card>
        <Card title={t('versions')}>
          <div className={classes.rows}>
            {fleet.versions.map((version) => (
              <div key={version.version}>
                <code>{version.version || '—'}</code>
                <span>{format.number(version.bodies)}</span>
              </div>
            ))}
          </div>
        </Card>
      </Columns>
      <Ledger migrations={fleet.migrations} />
    </>
  );
}
