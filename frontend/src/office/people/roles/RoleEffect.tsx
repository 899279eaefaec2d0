import { useLocal } from '@/platform/i18n';
import { Notice } from '@/ui';
import classes from '../people.module.css';
import type { Permission, Role } from '../types';
import type { roleChange } from './roleChange';
import { useRoleTexts } from './roleTexts';

interface Props {
  role: Role | undefined;
  change: ReturnType<typeof roleChange>;
  permissions: readonly Permission[];
}

/** Said before saving: what comes, what goes, and for which seats. */
export function RoleEffect({ role, change: { gains, loses }, permissions }: Props) {
  const r = useRoleTexts();
  const local = useLocal();
  if (role === undefined || gains.length + loses.length === 0) return null;
  const words = (codes: readonly string[]) =>
    codes
      .map((code) => {
        const found = permissions.find((each) => each.code === code);
        return found === undefined ? code : local(found, 'name');
      })
      .join(', ');
  const seats = role.seats.map((seat) => local(seat, 'name')).join(', ');
  return (
    <Notice tone="soon">
      <div className={classes.stack}>
        {gains.length > 0 && <span>{r('gains', { count: gains.length, acts: words(gains) })}</span>}
        {loses.length > 0 && <span>{r('loses', { count: loses.length, acts: words(loses) })}</span>}
        <span>
          {role.seats.length === 0
            ? r('effectNone')
            : r('effect', { count: role.seats.length, seats })}
        </span>
      </div>
    </Notice>
  );
}
