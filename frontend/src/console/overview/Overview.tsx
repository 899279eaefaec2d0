import { Navigate, useNavigate } from '@tanstack/react-router';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useLocal } from '@/platform/i18n';
import { useSession } from '@/platform/session';
import { Card, Columns, EmptyState, Loaded, Notice, Page, PageHeader } from '@/ui';
import { useBodyFacets } from '../api/useBodyFacets';
import { useFleet } from '../api/useFleet';
import { useHealth } from '../api/useHealth';
import { useRuns } from '../api/useRuns';
import { BodyName } from '../BodyName';
import classes from '../console.module.css';
import { DistrictTiles } from '../DistrictTiles';
import { byDistrict, sorted } from '../health/rows';
import { Attention } from './Attention';
import { useOverviewTexts } from './texts';
import { Totals } from './Totals';

const EVERYTHING = { q: '', type: [], district: [], state: [], module: [] };

export default function Overview() {
  return useSession().user === null ? <Navigate to="/sign-in" replace /> : <Board />;
}

function Board() {
  const t = useOverviewTexts();
  const facets = useBodyFacets(EVERYTHING);
  const health = useHealth();
  const fleet = useFleet();
  const runs = useRuns();
  const isPartial = [health, fleet, runs].some((query) => query.isError);
  return (
    <Page>
      <PageHeader title={t('title')} />
      {isPartial && <Notice tone="soon">{t('partial')}</Notice>}
      <Loaded query={facets} rows={3}>
        {(counted) =>
          counted.total === 0 ? (
            <EmptyState title={t('start')} act={<Link to="/onboarding">{t('startAct')}</Link>}>
              {t('startText')}
            </EmptyState>
          ) : (
            <>
              <Totals facets={counted} />
              <Columns first="even">
                <>
                  <Card title={t('attention')}>
                    <Attention health={health.data} fleet={fleet.data} runs={runs.data?.results} />
                  </Card>
                  <Gravest />
                </>
                <Districts />
              </Columns>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function Districts() {
  const t = useOverviewTexts();
  const navigate = useNavigate();
  const health = useHealth();
  const districts = useMemo(() => byDistrict(health.data?.rows ?? []), [health.data]);
  return (
    <Card title={t('districts')}>
      <div className={classes.stack}>
        <p className="soft small">{t('districtsHelp')}</p>
        <DistrictTiles
          districts={districts}
          onChoose={(code) => void navigate({ to: '/health', search: { district: code } })}
        />
      </div>
    </Card>
  );
}

function Gravest() {
  const t = useOverviewTexts();
  const local = useLocal();
  const query = useHealth();
  return (
    <Card title={t('gravest')}>
      <Loaded query={query} rows={3}>
        {({ rows }) => {
          const bad = sorted(rows, '-errors').filter((row) => row.verdict === 'bad');
          if (bad.length === 0) return <p className="soft">{t('noneBad')}</p>;
          return (
            <div className={classes.rows}>
              {bad.slice(0, 8).map((row) => (
                <div key={row.id} title={local(row, 'name')}>
                  <BodyName body={row} to="/health/$id" />
                  <ErrorShare requests={row.requests_hour} errors={row.errors_hour} />
                </div>
              ))}
            </div>
          );
        }}
      </Loaded>
    </Card>
  );
}

function ErrorShare({ requests, errors }: { requests: number; errors: number }) {
  const share = requests === 0 ? 0 : Math.round((errors / requests) * 100);
  return (
    <span className="soft small">
      {errors} / {requests} ({share}%)
    </span>
  );
}
