import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { sessionQuery, useSession, type Session } from '@/platform/session';
import { TimeLeft, useSecondsLeft, useVisitTexts } from '@/platform/visits';
import { useTexts } from '../texts';
import { useLeaveOffice } from './useLeaveOffice';
import classes from './visitBanner.module.css';

// Whoever sees a banner hears within this time that it no longer holds.
const ASK_AGAIN = 20_000;

/** Above everything else: that one is a visitor here, or who visits, or asks to. */
export default function VisitBanner() {
  const { visit, visitors } = useSession();
  const queries = useQueryClient();
  const renew = useCallback(
    () => void queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
    [queries],
  );
  useEffect(() => {
    const asking = setInterval(renew, ASK_AGAIN);
    return () => clearInterval(asking);
  }, [renew]);
  return (
    <>
      {visit !== null && <Own visit={visit} onOver={renew} />}
      {visitors.map((visitor) => (
        <Visitor key={visitor.id} visitor={visitor} onOver={renew} />
      ))}
    </>
  );
}

interface OwnProps {
  visit: NonNullable<Session['visit']>;
  onOver: () => void;
}

function Own({ visit, onOver }: OwnProps) {
  const t = useTexts();
  const words = useVisitTexts();
  const local = useLocal();
  const { place } = useSession();
  const leave = useLeaveOffice();
  useOver(visit.ends_at, onOver);
  useForget();
  return (
    <section className={classes.banner} data-kind="own" aria-label={t('visit')}>
      <span>
        <strong>{t('visitOwn', { time: untilWhen(visit.ends_at) })}</strong>{' '}
        {t('visitBy', { name: local(visit, 'by') })} {words(`mode.${visit.mode}`)}.{' '}
        <TimeLeft endsAt={visit.ends_at} />
      </span>
      <Button
        size="compact-sm"
        variant="default"
        loading={leave.isPending}
        onClick={() =>
          leave.mutate(undefined, {
            onSuccess: () =>
              location.assign(
                `${location.protocol}//console.${place.base_domain}${place.scheme_port_suffix}/visits`,
              ),
          })
        }
      >
        {t('visitLeave')}
      </Button>
    </section>
  );
}

interface VisitorProps {
  visitor: Session['visitors'][number];
  onOver: () => void;
}

function Visitor({ visitor, onOver }: VisitorProps) {
  const t = useTexts();
  const { can } = useSession();
  const name = useLocal()(visitor, 'name');
  useOver(visitor.ends_at, onOver);
  const isAsking = visitor.state === 'asked' || visitor.ends_at === null;
  const told = isAsking
    ? t('visitorAsks', { name })
    : t('visitorIn', { name, time: untilWhen(visitor.ends_at ?? '') });
  return (
    <section className={classes.banner} data-kind={visitor.state} aria-label={t('visit')}>
      <span role="status">{told}</span>
      {can('office.visit.view') && (
        <Link to={isAsking ? '/office/visits' : '/office/visits/$id'} params={{ id: visitor.id }}>
          {isAsking ? t('visitorAnswer') : t('visitorActs')}
        </Link>
      )}
    </section>
  );
}

/** The time alone while it is today's. */
function untilWhen(endsAt: string): string {
  const isToday = format.date(endsAt) === format.date(new Date());
  return isToday ? format.time(endsAt) : format.dateTime(endsAt);
}

/** Once a visit is over, nothing that it showed stays on the screen. */
function useForget(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const [session] = sessionQuery.queryKey;
    return () =>
      void queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== session });
  }, [queries]);
}

/** Calls once the moment has come; never without one. */
function useOver(endsAt: string | null, onOver: () => void): void {
  const left = useSecondsLeft(endsAt ?? '9999-12-31T00:00:00Z');
  useEffect(() => {
    if (left === 0) onOver();
  }, [left, onOver]);
}
