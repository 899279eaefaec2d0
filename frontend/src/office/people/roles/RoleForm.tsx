import { Button, TextInput } from '@mantine/core';
import { problemField } from '@/platform/api';
import { Card, ErrorState, Notice } from '@/ui';
import { isSaidBeside } from '../parts/ActDialog';
import { useMay } from '../parts/useMay';
import classes from '../people.module.css';
import { useTexts } from '../texts';
import type { Permission, Role } from '../types';
import { PermissionBoxes } from './PermissionBoxes';
import { RoleEffect } from './RoleEffect';
import { useRoleTexts } from './roleTexts';
import { useRoleForm } from './useRoleForm';

interface Props {
  role: Role | undefined;
  permissions: readonly Permission[];
  onDone: (id: string) => void;
}

const FIELDS = ['name_ml', 'name_en'];

/** The names of a role and a box for everything it can allow. */
export function RoleForm({ role, permissions, onDone }: Props) {
  const r = useRoleTexts();
  const { changeRoles } = useMay();
  const form = useRoleForm(role, onDone);
  const { save } = form;
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (form.isReady) form.send();
      }}
    >
      {!changeRoles && <Notice>{r('cannotChange')}</Notice>}
      {changeRoles && !form.isNameKept && <Names form={form} />}
      <Card title={r('whatItAllows')}>
        <PermissionBoxes
          permissions={permissions}
          before={form.before}
          chosen={form.chosen}
          isOpen={changeRoles}
          onChange={form.setChosen}
        />
      </Card>
      {changeRoles && (
        <>
          <RoleEffect role={role} change={form.change} permissions={permissions} />
          {save.error !== null && !isSaidBeside(save.error, FIELDS) && (
            <ErrorState isInline error={save.error} />
          )}
          <div className={classes.acts}>
            <Button type="submit" disabled={!form.isReady} loading={save.isPending}>
              {r(role === undefined ? 'makeAct' : 'save')}
            </Button>
            {!form.isChanged && <span className="soft small">{r('unchanged')}</span>}
          </div>
        </>
      )}
    </form>
  );
}

function Names({ form }: { form: ReturnType<typeof useRoleForm> }) {
  const t = useTexts();
  const r = useRoleTexts();
  const { names, setNames, save } = form;
  const field = (key: 'name_ml' | 'name_en', label: string) => (
    <TextInput
      label={label}
      lang={key.slice(-2)}
      value={names[key]}
      onChange={(event) => setNames({ ...names, [key]: event.currentTarget.value })}
      error={problemField(save.error, key)}
    />
  );
  return (
    <Card title={r('names')}>
      <div className={classes.pair}>
        {field('name_ml', t('nameMl'))}
        {field('name_en', t('nameEn'))}
      </div>
    </Card>
  );
}
