import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import {
  ConfirmAct,
  DataTable,
  EmptyState,
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
import { useInvitations } from '../queries/useInvitations';
import { useRevokeInvitation } from '../queries/useRevokeInvitation';
import { useTexts } from '../texts';
import type { Invitation } from '../types';
import { useComingTexts } from './comingTexts';
import { InviteDialog } from './InviteDialog';

const TONES: Record<Invitation['state'], Tone> = {
  open: 'soon',
  accepted: 'done',
  revoked: 'stopped',
  expired: 'neutral',
};

/** Who was asked to come in the last months, and whether they came. */
export function InvitationsPage() {
  const t = useTexts();
  const g = useComingTexts();
  const query = useInvitations();
  const isReadOnly = useIsReadOnly();
  const { changeStaff } = useMay();
  const [isInviting, setInviting] = useState(false);
  const [revoked, setRevoked] = useState<Invitation>();
  const [done, setDone] = useState('');
  const columns = useColumns(changeStaff ? setRevoked : undefined);
  const invite = changeStaff && (
    <Button
      leftSection={<IconPlus size={16} aria-hidden="true" />}
      onClick={() => setInviting(true)}
    >
      {g('invite')}
    </Button>
  );
  return (
    <Page>
      <PageHeader title={g('invitationsTitle')} acts={invite}>
        {g('invitationsAbout')}
      </PageHeader>
      {isReadOnly && <Notice>{t('readOnly')}</Notice>}
      <DoneNotice done={done} onClose={() => setDone('')} />
      <PeopleTabs />
      <Loaded query={query}>
        {(rows) => (
          <DataTable
            label={g('invitations')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            empty={<EmptyState title={g('noInvitations')}>{g('noInvitationsText')}</EmptyState>}
          />
        )}
      </Loaded>
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
      {revoked && (
        <RevokeDialog
          invitation={revoked}
          onClose={() => setRevoked(undefined)}
          onDone={(what) => {
            setRevoked(undefined);
            setDone(what);
          }}
        />
      )}
    </Page>
  );
}

function useColumns(onRevoke: ((row: Invitation) => void) | undefined): Column<Invitation>[] {
  const t = useTexts();
  const g = useComingTexts();
  const local = useLocal();
  return useMemo(() => {
    const columns: Column<Invitation>[] = [
      { id: 'email', header: g('email'), card: 'title', cell: (row) => row.email },
      {
        id: 'seat',
        header: g('seat'),
        cell: (row) => (row.seat === null ? '—' : local(row.seat, 'name')),
      },
      {
        id: 'state',
        header: g('state'),
        cell: (row) => (
          <StatusBadge plain tone={TONES[row.state]}>
            {g(`invited.${row.state}`)}
          </StatusBadge>
        ),
      },
      { id: 'by', header: g('invitedBy'), cell: (row) => row.invited_by },
      { id: 'until', header: g('opensUntil'), cell: (row) => format.dateTime(row.expires_at) },
    ];
    if (onRevoke === undefined) return columns;
    const revoke: Column<Invitation> = {
      id: 'revoke',
      header: t('acts'),
      width: '140px',
      cell: (row) =>
        row.state === 'open' && (
          <Button variant="default" size="compact-sm" onClick={() => onRevoke(row)}>
            {g('revoke')}
            <span className="visually-hidden">: {row.email}</span>
          </Button>
        ),
    };
    return [...columns, revoke];
  }, [t, g, local, onRevoke]);
}

interface RevokeProps {
  invitation: Invitation;
  onClose: () => void;
  onDone: (what: string) => void;
}

function RevokeDialog({ invitation, onClose, onDone }: RevokeProps) {
  const g = useComingTexts();
  const revoke = useRevokeInvitation();
  const { email } = invitation;
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={g('revokeTitle', { email })}
      act={g('revoke')}
      isDanger
      isWorking={revoke.isPending}
      error={revoke.error}
      onConfirm={() =>
        revoke.mutate(invitation.id, { onSuccess: () => onDone(g('did.revoked', { email })) })
      }
    >
      <p>{g('revokeText')}</p>
    </ConfirmAct>
  );
}
