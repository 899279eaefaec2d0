import { Button } from '@mantine/core';
import { useState } from 'react';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { useSession } from '@/platform/session';
import { Card, ConfirmAct, DataTable, ErrorState, Loaded, Page, PageHeader } from '@/ui';
import {
  usePeople,
  usePersonAct,
  useRevokeConsoleInvitation,
  type Invited,
  type Person,
  type PersonAct,
} from '../api/usePeople';
import { usePeopleColumns } from './columns';
import { InviteDialog } from './InviteDialog';
import classes from './people.module.css';
import { usePeopleTexts } from './texts';

type Aim = { person: Person; act: PersonAct } | null;

/** Who works for the whole state, and who is asked to. */
export function People() {
  const t = usePeopleTexts();
  const { can } = useSession();
  const mayChange = can('console.person.change');
  const query = usePeople();
  const [isInviting, setInviting] = useState(false);
  const [aim, setAim] = useState<Aim>(null);
  const columns = usePeopleColumns({ mayChange, onAct: (person, act) => setAim({ person, act }) });
  return (
    <Page>
      <PageHeader
        title={t('title')}
        {...(mayChange && {
          acts: <Button onClick={() => setInviting(true)}>{t('invite')}</Button>,
        })}
      >
        {t('subtitle')}
      </PageHeader>
      <Loaded query={query}>
        {(people) => (
          <div className={classes.stack}>
            <DataTable
              label={t('title')}
              columns={columns}
              rows={people.results}
              rowKey={(person) => person.id}
              height="auto"
            />
            {people.invited.length > 0 && (
              <InvitedList invited={people.invited} mayChange={mayChange} />
            )}
          </div>
        )}
      </Loaded>
      <InviteDialog opened={isInviting} onClose={() => setInviting(false)} />
      <ActOnPerson aim={aim} onClose={() => setAim(null)} />
    </Page>
  );
}

function InvitedList({ invited, mayChange }: { invited: readonly Invited[]; mayChange: boolean }) {
  const t = usePeopleTexts();
  const local = useLocal();
  const revoke = useRevokeConsoleInvitation();
  return (
    <Card title={t('invited')}>
      {revoke.error && <ErrorState isInline error={revoke.error} />}
      {invited.map((each) => (
        <div key={each.id} className={classes.invited}>
          <div>
            {local(each, 'name')} · {t(`role.${each.role}`)}
            <div className="soft small">{each.email}</div>
            <div className="soft small">
              {t('invitedBy', { name: each.invited_by, until: format.date(each.expires_at) })}
            </div>
          </div>
          {mayChange && (
            <Button
              variant="default"
              size="compact-md"
              aria-label={t('revokeOf', { name: local(each, 'name') })}
              loading={revoke.isPending && revoke.variables === each.id}
              onClick={() => revoke.mutate(each.id)}
            >
              {t('revoke')}
            </Button>
          )}
        </div>
      ))}
    </Card>
  );
}

function ActOnPerson({ aim, onClose }: { aim: Aim; onClose: () => void }) {
  const t = usePeopleTexts();
  const local = useLocal();
  const work = usePersonAct();
  const act = aim?.act ?? 'sign_out';
  const close = () => {
    work.reset();
    onClose();
  };
  return (
    <ConfirmAct
      opened={aim !== null}
      onClose={close}
      title={t(`title.${act}`, { name: aim === null ? '' : local(aim.person, 'name') })}
      act={t(`do.${act}`)}
      isDanger={act === 'deactivate' || act === 'reset_second_factor'}
      isWorking={work.isPending}
      error={work.error}
      onConfirm={() => {
        if (aim) work.mutate({ act, id: aim.person.id }, { onSuccess: close });
      }}
    >
      {t(`text.${act}`)}
    </ConfirmAct>
  );
}
