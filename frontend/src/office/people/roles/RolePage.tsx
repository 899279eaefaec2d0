import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useLocal } from '@/platform/i18n';
import { Card, ErrorState, Loaded, Page, PageHeader, StatusBadge } from '@/ui';
import { usePermissions } from '../queries/usePermissions';
import { useRoles } from '../queries/useRoles';
import type { Role } from '../types';
import { RoleForm } from './RoleForm';
import { useRoleTexts } from './roleTexts';

/** One role: what it allows, which seats carry it; changed here by those who may. */
export function RolePage() {
  const { id } = useParams({ from: '/office/roles/$id' });
  const r = useRoleTexts();
  const roles = useRoles();
  return (
    <Page width="wide">
      <Loaded isPage query={roles}>
        {(known) => {
          const role = known.find((each) => each.id === id);
          if (role === undefined) return <ErrorState isPage error={{ title: r('noRole') }} />;
          return <OneRole key={role.id} role={role} />;
        }}
      </Loaded>
    </Page>
  );
}

function OneRole({ role }: { role: Role }) {
  const r = useRoleTexts();
  const local = useLocal();
  return (
    <>
      <PageHeader
        title={local(role, 'name')}
        badge={
          <StatusBadge tone="neutral">
            {r(role.is_from_state ? 'fromState' : 'ownRole')}
          </StatusBadge>
        }
        crumb={<Link to="/office/roles">{r('toRoles')}</Link>}
      >
        {role.is_from_state && r('nameKept')}
      </PageHeader>
      <Card title={r('carriedBy')}>
        {role.seats.length === 0
          ? r('carriedByNone')
          : role.seats.map((seat) => local(seat, 'name')).join(', ')}
      </Card>
      <Form role={role} />
    </>
  );
}

/** A role that is to be made. */
export function NewRolePage() {
  const r = useRoleTexts();
  return (
    <Page width="wide">
      <PageHeader title={r('newTitle')} crumb={<Link to="/office/roles">{r('toRoles')}</Link>} />
      <Form />
    </Page>
  );
}

function Form({ role }: { role?: Role }) {
  const permissions = usePermissions();
  const navigate = useNavigate();
  const done = (id: string) =>
    void navigate({
      to: '/office/roles',
      search: { saved: id, ...(role === undefined && { made: '1' }) },
    });
  return (
    <Loaded query={permissions} rows={10}>
      {(known) => <RoleForm role={role} permissions={known} onDone={done} />}
    </Loaded>
  );
}
