import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Schema } from '@/platform/api';
import { useLocal } from '@/platform/i18n';
import { DataTable, Loaded, Page, PageHeader, StatusBadge, type Column } from '@/ui';
import { useRetention } from '../queries/useRetention';
import { useTexts } from '../texts';

type Rule = Schema['Retention'];

/** How long each kind of record is kept, under which order, and what goes tonight. */
export function Retention() {
  const t = useTexts();
  const local = useLocal();
  const query = useRetention();
  const columns = useMemo<readonly Column<Rule>[]>(
    () => [
      { id: 'record', header: t('record'), card: 'title', cell: (row) => local(row, 'name') },
      {
        id: 'years',
        header: t('years'),
        cell: (row) => (row.years === null ? t('forGood') : t('years', { count: row.years })),
      },
      {
        id: 'source',
        header: t('source'),
        width: '40%',
        cell: (row) => row.source || t('unknown'),
      },
      { id: 'now', header: t('now'), numeric: true, cell: (row) => row.count },
      {
        id: 'state',
        header: t('state'),
        cell: (row) => (
          <StatusBadge tone={row.is_in_force ? 'ontime' : 'stopped'} plain>
            {t(row.is_in_force ? 'erased' : 'notErased')}
          </StatusBadge>
        ),
      },
    ],
    [t, local],
  );
  return (
    <Page>
      <PageHeader
        title={t('retention')}
        crumb={<Link to="/office/privacy">{t('backOffice')}</Link>}
      >
        {t('retentionLead')}
      </PageHeader>
      <Loaded query={query} rows={5}>
        {(rows) => (
          <DataTable
            label={t('retention')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.subject}
            rowName={(row) => local(row, 'name')}
            empty={null}
          />
        )}
      </Loaded>
    </Page>
  );
}
