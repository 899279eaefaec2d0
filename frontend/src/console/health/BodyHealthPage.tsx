import { Link, useParams } from '@tanstack/react-router';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import {
  Card,
  Columns,
  Figure,
  Figures,
  HistoryTimeline,
  Loaded,
  Notice,
  Page,
  PageHeader,
} from '@/ui';
import { useBodyHealth, type BodyHealth } from '../api/useBodyHealth';
import classes from '../console.module.css';
import { VerdictBadge, verdictTones } from '../VerdictBadge';
import styles from './health.module.css';
import { MinuteChart } from './MinuteChart';
import { useHealthTexts } from './texts';

export function BodyHealthPage() {
  const { id } = useParams({ from: '/console/health/$id' });
  return (
    <Page width="wide">
      <Loaded isPage query={useBodyHealth(id)}>
        {(health) => <Findings health={health} />}
      </Loaded>
    </Page>
  );
}

function Findings({ health }: { health: BodyHealth }) {
  const t = useHealthTexts();
  const local = useLocal();
  return (
    <>
      <PageHeader
        title={local(health, 'name')}
        badge={<VerdictBadge verdict={health.verdict} />}
        crumb={<Link to="/health">{t('back')}</Link>}
        acts={
          <Link to="/bodies/$id" params={{ id: health.id }}>
            {t('record')}
          </Link>
        }
      />
      <Notice tone={verdictTones[health.verdict]}>
        <div className={styles.advice}>
          <strong>{local(health, 'verdict')}</strong>
          {local(health, 'advice') !== '' && (
            <p>
              {t('todo')}: {local(health, 'advice')}
            </p>
          )}
        </div>
      </Notice>
      <Figures>
        <Figure label={t('requests')}>{format.number(health.requests_hour)}</Figure>
        <Figure label={t('errors')}>{format.number(health.errors_hour)}</Figure>
        <Figure label={t('p95')}>
          {health.p95_ms === null ? '—' : `${format.number(health.p95_ms)} ms`}
        </Figure>
        <Figure label={t('queue')}>{format.duration(health.queue_age_s)}</Figure>
        <Figure label={t('last')}>{format.ago(health.last_activity_at)}</Figure>
      </Figures>
      <Columns>
        <Card title={t('threeHours')}>
          <Charts health={health} />
        </Card>
        <Card title={t('changes')}>
          {health.changes.length === 0 ? (
            <p className="soft">{t('noChanges')}</p>
          ) : (
            <HistoryTimeline
              entries={health.changes.map((change) => ({
                key: change.at + change.text_en,
                text: local(change, 'text'),
                meta: format.dateTime(change.at),
              }))}
            />
          )}
        </Card>
      </Columns>
    </>
  );
}

function Charts({ health }: { health: BodyHealth }) {
  const t = useHealthTexts();
  const local = useLocal();
  const { minutes } = health;
  if (minutes.every((minute) => minute.requests === 0))
    return <p className="soft">{t('noMinutes')}</p>;
  const marks = health.changes.map((change) => ({ at: change.at, text: local(change, 'text') }));
  const charts = [
    ['bars', t('chartRequests'), (m: (typeof minutes)[number]) => m.requests],
    ['errors', t('chartErrors'), (m: (typeof minutes)[number]) => m.errors],
    ['line', t('chartTime'), (m: (typeof minutes)[number]) => m.p95_ms],
  ] as const;
  return (
    <div className={styles.charts}>
      {charts.map(([kind, name, value]) => {
        const points = minutes.map((minute) => ({ at: minute.at, value: value(minute) }));
        const top = format.number(Math.max(...points.map((point) => point.value ?? 0), 0));
        return (
          <MinuteChart
            key={kind}
            kind={kind}
            name={name}
            label={t('chartLabel', { name, top })}
            points={points}
            marks={marks}
          />
        );
      })}
      <div className={classes.rows}>
        <span className="soft tiny">
          <span>{format.time(minutes[0]?.at ?? '')}</span>
          <span>{format.time(minutes.at(-1)?.at ?? '')}</span>
        </span>
      </div>
    </div>
  );
}
