import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schema } from '@/platform/api';
import { useLocal } from '@/platform/i18n';
import { TimeLeft, VisitRecord, VisitStateBadge } from '@/platform/visits';
import { ConfirmAct, Loaded, Notice, Page, PageHeader } from '@/ui';
import { useLeaveVisit } from '../api/useLeaveVisit';
import { useVisit } from '../api/useVisit';
import { useVisitActs } from '../api/useVisitActs';
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
      <VisitRecord
        isAtHome={false}
        visit={visit}
        acts={acts}
        help={<p className="soft small">{t('actsHelp')}</p>}
      />
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
