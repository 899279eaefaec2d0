import { Checkbox } from '@mantine/core';
import { useMemo } from 'react';
import { format } from '@/platform/format';
import { useUrlState } from '@/platform/routing';
import { Card, DataTable, EmptyState, type Column } from '@/ui';
import type { Fleet } from '../api/useFleet';
import { useFleetTexts } from './texts';

type Migration = Fleet['migrations'][number];

const isOpen = (each: Migration) => each.pending + each.running + each.failed > 0;

/** Every migration and how many bodies have it; first those that are not everywhere yet. */
export function Ledger({ migrations }: { migrations: Fleet['migrations'] }) {
  const t = useFleetTexts();
  const [{ all }, set] = useUrlState();
  const hasOpen = migrations.some(isOpen);
  const isAll = all === '1' || !hasOpen;
  const rows = isAll ? migrations : migrations.filter(isOpen);
  const columns = useMemo<Column<Migration>[]>(() => {
    const count = (id: 'done' | 'pending' | 'running' | 'failed'): Column<Migration> => ({
      id,
      header: t(id),
      numeric: true,
      cell: (row) => format.number(row[id]),
    });
    return [
      {
        id: 'name',
        header: t('migration'),
        card: 'title',
        cell: (row) => (
          <code>
            {row.app}.{row.name}
          </code>
        ),
      },
      count('done'),
      count('pending'),
      count('running'),
      count('failed'),
      {
        id: 'hash',
        header: t('hash'),
        cell: (row) => <code>{row.sql_hash.replace('sha256:', '').slice(0, 10)}</code>,
      },
    ];
  }, [t]);
  return (
    <Card
      title={t('ledger')}
      flush
      aside={
        <Checkbox
          label={t('onlyOpen')}
          checked={!isAll}
          disabled={!hasOpen}
          onChange={() => set({ all: isAll ? '' : '1' })}
        />
      }
    >
      <DataTable
        label={t('ledger')}
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.app}.${row.name}`}
        height="420px"
        empty={<EmptyState title={t('noMigrations')}>{t('noMigrationsText')}</EmptyState>}
      />
    </Card>
  );
}
