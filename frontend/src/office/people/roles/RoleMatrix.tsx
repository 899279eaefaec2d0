import { Link } from '@tanstack/react-router';
import { useLocal } from '@/platform/i18n';
import { ToneShape } from '@/ui';
import { byModule } from '../parts/byModule';
import type { Permission, Role } from '../types';
import classes from './roles.module.css';
import { useRoleTexts } from './roleTexts';

interface Props {
  roles: readonly Role[];
  permissions: readonly Permission[];
}

/** Acts down, roles across: what each role allows at one look. */
export function RoleMatrix({ roles, permissions }: Props) {
  const r = useRoleTexts();
  const local = useLocal();
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard.
    <div className={classes.box} tabIndex={0} role="group" aria-label={r('matrix')}>
      <table className={classes.matrix} aria-label={r('matrix')}>
        <thead>
          <tr>
            <th scope="col">{r('act')}</th>
            {roles.map((role) => (
              <th key={role.id} scope="col">
                <Link to="/office/roles/$id" params={{ id: role.id }}>
                  {local(role, 'name')}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        {byModule(permissions).map(([module, acts]) => (
          <tbody key={module}>
            <tr className={classes.moduleRow}>
              <th colSpan={roles.length + 1} scope="rowgroup">
                {acts[0] && local(acts[0], 'module_name')}
              </th>
            </tr>
            {acts.map((act) => (
              <tr key={act.code}>
                <th scope="row">{local(act, 'name')}</th>
                {roles.map((role) => (
                  <MatrixCell key={role.id} isAllowed={role.permissions.includes(act.code)} />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <th scope="row">{r('carriedBy')}</th>
            {roles.map((role) => (
              <td key={role.id} className={classes.seats}>
                {role.seats.map((seat) => local(seat, 'name')).join(', ') || '—'}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function MatrixCell({ isAllowed }: { isAllowed: boolean }) {
  const r = useRoleTexts();
  return (
    <td data-allowed={isAllowed || undefined}>
      {isAllowed ? <ToneShape tone="done" /> : <span aria-hidden="true">·</span>}
      <span className="visually-hidden">{r(isAllowed ? 'allows' : 'allowsNot')}</span>
    </td>
  );
}
