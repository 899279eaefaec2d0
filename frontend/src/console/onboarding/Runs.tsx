import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { format } from '@/platform/format';
import { useSession } from '@/platform/session';
import { Card, DataTable, EmptyState, Loaded, Notice, Page, PageHeader, type Column } from '@/ui';
import { useRuns, type Run } from '../api/useRuns';
import { useTexts } from '../texts';
import { DropFile } from './DropFile';
import { RunState } from './RunState';
import { useOnboardingTexts } from './texts';

export function Runs() {
  const t = useOnboardingTexts();
  const shared = useTexts();
  const { can } = useSession();
  const query = useRuns();
  const navigate = useNavigate();
  const columns = useRunColumns();
  const open = useCallback(
    (run: Run) => void navigate({ to: '/onboarding/$id', params: { id: run.id } }),
    [navigate],
  );
  return (
    <Page width="wide">
      <PageHeader title={t('title')}>{t('subtitle')}</PageHeader>
      {can('console.onboarding.run') ? <DropFile /> : <Notice>{shared('notAllowed')}</Notice>}
      <Card title={t('earlier')} flush>
        <Loaded query={query}>
          {({ results }) => (
            <DataTable
              label={t('earlier')}
              columns={columns}
              rows={results}
              rowKey={(run) => run.id}
              onOpen={open}
              height="480px"
              empty={<EmptyState title={t('noRuns')}>{t('noRunsText')}</EmptyState>}
            />
          )}
        </Loaded>
      </Card>
    </Page>
  );
}

function useRunColumns(): Column<Run>[] {
  const t = useOnboardingTexts();
  return useMemo(
    () => [
      {
        id: 'file',
        header: t('file'),
        card: 'title',
        cell: (run) => (
          <Link to="/onboarding/$id" params={{ id: run.id }}>
            {run.file_name}
          </Link>
        ),
      },
      { id: 'state', header: t('state'), cell: (run) => <RunState state={run.state} /> },
      {
        id: 'rows',
        header: t('rows'),
        numeric: true,
        cell: (run) => format.number(run.counts.total),
      },
      {
        id: 'active',
        header: t('active'),
        numeric: true,
        cell: (run) => format.number(run.counts.active),
      },
      {
        id: 'failed',
        header: t('failed'),
        numeric: true,
        cell: (run) => format.number(run.counts.failed),
      },
      { id: 'by', header: t('by'), cell: (run) => run.actor },
      {
        id: 'when',
        header: t('when'),
        cell: (run) => <span className="nowrap">{format.dateTime(run.created_at)}</span>,
      },
    ],
    [t],
  );
}
