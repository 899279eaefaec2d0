import { Link, useParams } from '@tanstack/react-router';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { Card, Columns, Figure, Figures, Loaded, Page, PageHeader } from '@/ui';
import { useBodyArrivals, type BodyArrivals } from '../api/useBodyArrivals';
import classes from '../console.module.css';
import { MinuteChart } from '../health/MinuteChart';
import { ArrivalBadge } from './columns';
import { MessageLog } from './MessageLog';
import styles from './messages.module.css';
import { useMessageTexts } from './texts';

type Hours = BodyArrivals['days'][number]['hours'];

export function BodyMessagesPage() {
  const { id } = useParams({ from: '/console/messages/$id' });
  return (
    <Page width="wide">
      <Loaded isPage query={useBodyArrivals(id)}>
        {(arrivals) => <Place arrivals={arrivals} />}
      </Loaded>
    </Page>
  );
}

function Place({ arrivals: { place, rows, days } }: { arrivals: BodyArrivals }) {
  const t = useMessageTexts();
  const local = useLocal();
  return (
    <>
      <PageHeader
        title={local(place, 'name')}
        crumb={<Link to="/messages">{t('back')}</Link>}
        acts={
          place.slug !== '' && (
            <Link to="/health/$id" params={{ id: place.id }}>
              {t('health')}
            </Link>
          )
        }
      >
        {t('lateMeans')}
      </PageHeader>
      <Columns first="even">
        {days.map(({ channel, hours }) => {
          const row = rows.find((each) => each.channel === channel);
          return (
            <Card key={channel} title={t(`channel.${channel}`)}>
              {row === undefined ? (
                <p className="soft">{t('quietDay')}</p>
              ) : (
                <div className={classes.stack}>
                  <div className={styles.head}>
                    <ArrivalBadge row={row} />
                    <span className="soft small">{t('hour')}</span>
                  </div>
                  <Figures>
                    <Figure label={t('asked')}>{format.number(row.hour.asked)}</Figure>
                    <Figure label={t('arrived')}>{format.number(row.hour.arrived)}</Figure>
                    <Figure label={t('late')}>{format.number(row.hour.late)}</Figure>
                    <Figure label={t('failed')}>{format.number(row.hour.failed)}</Figure>
                    <Figure label={t('median')}>{format.duration(row.hour.median_s)}</Figure>
                    <Figure label={t('p95')}>{format.duration(row.hour.p95_s)}</Figure>
                  </Figures>
                  <Day hours={hours} />
                </div>
              )}
            </Card>
          );
        })}
      </Columns>
      <MessageLog id={place.id} />
    </>
  );
}

const rounded = (seconds: number | null) => (seconds === null ? null : Math.round(seconds));

function Day({ hours }: { hours: Hours }) {
  const t = useMessageTexts();
  const charts = [
    ['bars', t('chartAsked'), (hour: Hours[number]) => hour.arrival.asked],
    ['errors', t('chartLate'), (hour: Hours[number]) => hour.arrival.late + hour.arrival.failed],
    ['line', t('chartTime'), (hour: Hours[number]) => rounded(hour.arrival.p95_s)],
  ] as const;
  return (
    <>
      {charts.map(([kind, name, value]) => {
        const points = hours.map((hour) => ({ at: hour.until, value: value(hour) }));
        const top = format.number(Math.max(...points.map((each) => each.value ?? 0), 0));
        return (
          <MinuteChart
            key={kind}
            kind={kind}
            name={name}
            label={t('chartLabel', { name, top })}
            points={points}
            marks={[]}
          />
        );
      })}
      <div className={classes.rows}>
        <span className="soft tiny">
          <span>{format.dateTime(hours[0]?.until)}</span>
          <span>{format.time(hours.at(-1)?.until ?? '')}</span>
        </span>
      </div>
    </>
  );
}
