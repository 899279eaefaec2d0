import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schema } from '@/platform/api';
import { useLocal } from '@/platform/i18n';
import {
  ActList,
  TimeLeft,
  useTerms,
  useVisitTexts,
  VisitStateBadge,
  VisitSteps,
} from '@/platform/visits';
import { Card, ConfirmAct, Facts, Loaded, Notice, Page, PageHeader } from '@/ui';
import { useLeaveVisit } from '../api/useLeaveVisit';
import { useVisit } from '../api/useVisit';
import { useVisitActs } from '../api/useVisitActs';
import classes from '../console.module.css';
import { useVisitScreenTexts } from './texts';

type Detail = Schema['ConsoleVisitDetail'];

export function VisitPage() {
  const { id } = useParams({ from: '/console/visits/$id' });
  return (
    <Page width="wide">
      <Loaded isPage query={useVisit(id)}>
        {(visit) => <VisitParts visit={visit} />}
      </Loaded>
    </Page>
  );
}

function VisitParts({ visit }: { visit: Detail }) {
  const t = useVisitScreenTexts();
  const words = useVisitTexts();
  const local = useLocal();
  const acts = useVisitActs(visit.id, visit.state === 'open');
  const body = local(visit.body, 'name');
  return (
    <>
      <PageHeader
        title={t('visitTo', { body })}
        badge={<VisitStateBadge state={visit.state} />}
        crumb={<Link to="/visits">{t('back')}</Link>}
        acts={<Acts visit={visit} />}
      >
        {visit.reason}
      </PageHeader>
      {visit.state === 'asked' && <Notice tone="soon">{t('waiting', { body })}</Notice>}
      {visit.state === 'open' && visit.ends_at !== null && (
        <Notice tone="ontime">
          <TimeLeft endsAt={visit.ends_at} />
        </Notice>
      )}
      <div className={classes.aside}>
        <Card title={words('acts')}>
          <p className="soft small">{t('actsHelp')}</p>
          <Loaded query={acts}>
            {({ pages }) => (
              <ActList
                isAtHome={false}
                acts={pages.flatMap((page) => page.results)}
                onMore={acts.hasNextPage ? () => void acts.fetchNextPage() : undefined}
              />
            )}
          </Loaded>
        </Card>
        <div className={classes.stack}>
          <Agreed visit={visit} />
          <Card title={words('steps')}>
            <VisitSteps steps={visit.steps} />
          </Card>
        </div>
      </div>
    </>
  );
}

function Acts({ visit }: { visit: Detail }) {
  const t = useVisitScreenTexts();
  const body = useLocal()(visit.body, 'name');
  const { enter, withdraw, end } = visit.abilities;
  return (
    <>
      {enter.allowed && (
        <Button component="a" href={visit.entry_url}>
          {t('enter')}
        </Button>
      )}
      {withdraw.allowed && (
        <Leave visit={visit} act="withdraw" effect={t('withdrawEffect', { body })} />
      )}
      {end.allowed && <Leave visit={visit} act="end" effect={t('endEffect')} />}
    </>
  );
}

interface LeaveProps {
  visit: Detail;
  act: 'withdraw' | 'end';
  effect: string;
}

function Leave({ visit, act, effect }: LeaveProps) {
  const t = useVisitScreenTexts();
  const leave = useLeaveVisit(visit.id, act);
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t(act)}
      </Button>
      <ConfirmAct
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t(`${act}Title`)}
        act={t(act)}
        isWorking={leave.isPending}
        error={leave.error}
        onConfirm={() => leave.mutate(undefined, { onSuccess: () => setAsking(false) })}
      >
        {effect}
      </ConfirmAct>
    </>
  );
}

function Agreed({ visit }: { visit: Detail }) {
  const t = useVisitScreenTexts();
  const local = useLocal();
  const terms = useTerms(visit);
  const { hours, modules, mode } = visit;
  return (
    <Card title={t('facts')}>
      <Facts
        facts={[
          [t('visitor'), local(visit, 'visitor')],
          [t('asked'), terms(visit.asked_hours, visit.asked_modules, visit.asked_mode)],
          ...(hours !== null && modules !== null
            ? [[t('given'), terms(hours, modules, mode)] as const]
            : []),
          ...(visit.decided_at === null ? [] : [[t('by'), local(visit, 'decided_by')] as const]),
          ...(visit.refusal === '' ? [] : [[t('refusal'), visit.refusal] as const]),
        ]}
      />
    </Card>
  );
}
