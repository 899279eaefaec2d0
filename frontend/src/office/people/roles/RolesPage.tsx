import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useUrlState } from '@/platform/routing';
import { useLocal } from '@/platform/i18n';
import { Loaded, Notice, Page, PageHeader } from '@/ui';
import { useIsReadOnly } from '../parts/useIsReadOnly';
import { useMay } from '../parts/useMay';
import { usePermissions } from '../queries/usePermissions';
import { useRoles } from '../queries/useRoles';
import { useTexts } from '../texts';
import type { Permission, Role } from '../types';
import { Policy } from './Policy';
import { RoleList } from './RoleList';
import { RoleMatrix } from './RoleMatrix';
import { useRoleTexts } from './roleTexts';

/** What each role allows, in words, and the office's rules for signing in. */
export function RolesPage() {
  const t = useTexts();
  const r = useRoleTexts();
  const [url] = useUrlState();
  const navigate = useNavigate();
  const isReadOnly = useIsReadOnly();
  const { changeRoles } = useMay();
  const roles = useRoles();
  const permissions = usePermissions();
  return (
    <Page>
      <PageHeader
        title={r('title')}
        acts={
          changeRoles && (
            <Button
              leftSection={<IconPlus size={16} aria-hidden="true" />}
              onClick={() => void navigate({ to: '/office/roles/new' })}
            >
              {r('make')}
            </Button>
          )
        }
      >
        {r('about')}
      </PageHeader>
      {isReadOnly && <Notice>{t('readOnly')}</Notice>}
      <Loaded query={roles} rows={8}>
        {(known) => (
          <>
            <Saved id={url.saved} made={url.made} roles={known} />
            <Loaded query={permissions} rows={8}>
              {(acts) => <Allowances roles={known} permissions={acts} />}
            </Loaded>
          </>
        )}
      </Loaded>
      <Policy />
    </Page>
  );
}

interface SavedProps {
  id: string | undefined;
  made: string | undefined;
  roles: readonly Role[];
}

function Saved({ id, made, roles }: SavedProps) {
  const r = useRoleTexts();
  const local = useLocal();
  const role = roles.find((each) => each.id === id);
  if (role === undefined) return null;
  const name = local(role, 'name');
  return <Notice tone="ontime">{r(made === '1' ? 'did.made' : 'did.changed', { name })}</Notice>;
}

interface Shown {
  roles: readonly Role[];
  permissions: readonly Permission[];
}

function Allowances(shown: Shown) {
  const isNarrow = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
  return isNarrow ? <RoleList {...shown} /> : <RoleMatrix {...shown} />;
}
