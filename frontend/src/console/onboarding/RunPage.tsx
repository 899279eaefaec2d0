import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { ConfirmAct, Loaded, Page, PageHeader } from '@/ui';
import { useRun } from '../api/useRun';
import type { Run } from '../api/useRuns';
import { useStartRun } from '../api/useStartRun';
import { RowList } from './RowList';
import { RunProgress } from './RunProgress';
import { RunState } from './RunState';
import { useOnboardingTexts } from './texts';

export function RunPage() {
  const { id } = useParams({ from: '/console/onboarding/$id' });
  return (
    <Page>
      <Loaded isPage query={useRun(id)}>
        {(run) => <RunFacts run={run} />}
      </Loaded>
    </Page>
  );
}

function RunFacts({ run }: { run: Run }) {
  const t = useOnboardingTexts();
  return (
    <>
      <PageHeader
        title={run.file_name}
        badge={<RunState state={run.state} />}
        crumb={<Link to="/onboarding">{t('back')}</Link>}
        acts={
          <>
            {run.state !== 'rejected' && (
              <Button
                component="a"
                href={`/api/console/onboarding/runs/${run.id}/report.csv`}
                variant="default"
                leftSection={<IconDownload size={16} />}
              >
                {t('report')}
              </Button>
            )}
            <Start run={run} />
          </>
        }
      >
        {run.actor} · {format.dateTime(run.created_at)}
      </PageHeader>
      <RunProgress run={run} />
      {run.counts.total > 0 && <RowList run={run} />}
    </>
  );
}

/** The act says how many bodies it will onboard; the server says why when it cannot. */
function Start({ run }: { run: Run }) {
  const t = useOnboardingTexts();
  const local = useLocal();
  const start = useStartRun(run.id);
  const [isAsking, setAsking] = useState(false);
  const { allowed } = run.abilities.start;
  const isNew = run.state === 'checked';
  const { valid, waiting, failed } = run.counts;
  const count = isNew ? valid : waiting + failed;
  const act = t(isNew ? 'start' : 'again', { count });
  if (run.state === 'running' || run.state === 'rejected') return null;
  if (!allowed) return <span className="soft small">{local(run.abilities.start, 'reason')}</span>;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{act}</Button>
      <ConfirmAct
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t('startTitle')}
        act={act}
        typed={count > 1 ? String(count) : undefined}
        isWorking={start.isPending}
        error={start.error}
        onConfirm={() => start.mutate(undefined, { onSuccess: () => setAsking(false) })}
      >
        {t('startEffect')}
      </ConfirmAct>
    </>
  );
}
