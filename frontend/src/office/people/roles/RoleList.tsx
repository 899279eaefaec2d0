import { Link } from '@tanstack/react-router';
import { useLocal } from '@/platform/i18n';
import { Card } from '@/ui';
import { byModule } from '../parts/byModule';
import type { Permission, Role } from '../types';
import classes from './roles.module.css';
import { useRoleTexts } from './roleTexts';

interface Props {
  roles: readonly Role[];
  permissions: readonly Permission[];
}

/** The same role by role, for a phone. */
export function RoleList({ roles, permissions }: Props) {
  const r = useRoleTexts();
  const local = useLocal();
  return roles.map((role) => {
    const held = permissions.filter((act) => role.permissions.includes(act.code));
    return (
      <Card
        key={role.id}
        title={local(role, 'name')}
        aside={
          <Link to="/office/roles/$id" params={{ id: role.id }}>
            {r('open', { name: local(role, 'name') })}
          </Link>
        }
      >
        <p className="soft">
          {role.seats.length === 0
            ? r('carriedByNone')
            : `${r('carriedBy')}: ${role.seats.map((seat) => local(seat, 'name')).join(', ')}`}
        </p>
        <details className={classes.folded}>
          <summary>{r('counts', { count: held.length })}</summary>
          {byModule(held).map(([module, acts]) => (
            <section key={module}>
              <h3>{acts[0] && local(acts[0], 'module_name')}</h3>
              <ul>
                {acts.map((act) => (
                  <li key={act.code}>{local(act, 'name')}</li>
                ))}
              </ul>
            </section>
          ))}
        </details>
      </Card>
    );
  });
}
