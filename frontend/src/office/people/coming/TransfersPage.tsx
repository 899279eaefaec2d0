import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { placeName, useBodyTexts } from '@/platform/bodies';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import {
  Card,
  DataTable,
  Loaded,
  Notice,
  Page,
  PageHeader,
  StatusBadge,
  type Column,
  type Tone,
} from '@/ui';
import { DoneNotice } from '../parts/DoneNotice';
import { PeopleTabs } from '../parts/PeopleTabs';
import { useIsReadOnly } from '../parts/useIsReadOnly';
import { useMay } from '../parts/useMay';
import { useTransfers } from '../queries/useTransfers';
import { useTexts } from '../texts';
import type { Transfer } from '../types';
import { useComingTexts } from './comingTexts';
import { JoinDialog } from './JoinDialog';

/** Who comes to this office from another and waits for a seat, and who has gone. */
export function TransfersPage() {
  const t = useTexts();
  const g = useComingTexts();
  const query = useTransfers();
  const isReadOnly = useIsReadOnly();
  const { changeStaff } = useMay();
  const [joining, setJoining] = useState<Transfer>();
  const [done, setDone] = useState('');
  const incoming = useColumns('from', changeStaff ? setJoining : undefined);
  const outgoing = useColumns('to');
  return (
    <Page>
      <PageHeader title={g('transfersTitle')}>{g('transfersAbout')}</PageHeader>
      {isReadOnly && <Notice>{t('readOnly')}</Notice>}
      <DoneNotice done={done} onClose={() => setDone('')} />
      <PeopleTabs />
      <Loaded query={query}>
        {(transfers) => (
          <>
            <Card title={g('incoming')}>
              <DataTable
                label={g('incoming')}
                columns={incoming}
                rows={transfers.incoming}
                rowKey={(row) => row.id}
                height="420px"
                empty={<p className="soft">{g('noIncoming')}</p>}
              />
            </Card>
            <Card title={g('outgoing')}>
              <DataTable
                label={g('outgoing')}
                columns={outgoing}
                rows={transfers.outgoing}
                rowKey={(row) => row.id}
                height="420px"
                empty={<p className="soft">{g('noOutgoing')}</p>}
              />
            </Card>
          </>
        )}
      </Loaded>
      {joining && (
        <JoinDialog
          transfer={joining}
          onClose={() => setJoining(undefined)}
          onDone={(what) => {
            setJoining(undefined);
            setDone(what);
          }}
        />
      )}
    </Page>
  );
}

function useColumns(side: 'from' | 'to', onJoin?: (row: Transfer) => void): Column<Transfer>[] {
  const t = useTexts();
  const g = useComingTexts();
  const local = useLocal();
  const kind = useBodyTexts();
  return useMemo(() => {
    const nameOf = (body: Transfer['to_body']) =>
      body === null
        ? g('state.left')
        : `${placeName(local(body, 'name'))}, ${kind(`type.${body.type}`)}`;
    const columns: Column<Transfer>[] = [
      {
        id: 'name',
        header: g('person'),
        card: 'title',
        cell: (row) => <strong>{local(row, 'name')}</strong>,
      },
      {
        id: 'body',
        header: g(side === 'from' ? 'fromBody' : 'toBody'),
        cell: (row) => nameOf(side === 'from' ? row.from_body : row.to_body),
      },
      { id: 'relieved', header: g('relievedOn'), cell: (row) => format.date(row.relieved_on) },
      { id: 'order', header: g('order'), cell: (row) => row.order_reference || '—' },
      { id: 'state', header: g('state'), cell: (row) => <TransferState transfer={row} /> },
    ];
    if (onJoin === undefined) return columns;
    const join: Column<Transfer> = {
      id: 'join',
      header: t('acts'),
      width: '140px',
      cell: (row) =>
        row.state === 'relieved' && (
          <Button size="compact-sm" onClick={() => onJoin(row)}>
            {g('join')}
            <span className="visually-hidden">: {local(row, 'name')}</span>
          </Button>
        ),
    };
    return [...columns, join];
  }, [t, g, local, kind, side, onJoin]);
}

const TONES: Record<Transfer['state'], Tone> = {
  relieved: 'soon',
  joined: 'done',
  left: 'stopped',
};

function TransferState({ transfer }: { transfer: Transfer }) {
  const g = useComingTexts();
  return (
    <StatusBadge plain tone={TONES[transfer.state]}>
      {g(`state.${transfer.state}`, { date: format.date(transfer.joined_on) })}
    </StatusBadge>
  );
}
