import { useLocal } from '@/platform/i18n';
import { Card, Loaded, ToneShape } from '@/ui';
import { byModule } from '../parts/byModule';
import { useModuleName } from '../queries/useModuleName';
import { usePersonPermissions } from '../queries/usePersonPermissions';
import type { PersonPermission } from '../types';
import { byReason } from './byReason';
import classes from './staff.module.css';
import { useStaffTexts } from './staffTexts';
import { useWhy } from './useWhy';

/** What somebody may do in this office and through which seat, and what not and why. */
export function Rights({ userId }: { userId: string }) {
  const s = useStaffTexts();
  const query = usePersonPermissions(userId);
  return (
    <Card title={s('rights')}>
      <Loaded query={query} rows={6}>
        {({ permissions }) => <RightsList permissions={permissions} />}
      </Loaded>
    </Card>
  );
}

function RightsList({ permissions }: { permissions: readonly PersonPermission[] }) {
  const s = useStaffTexts();
  const held = permissions.filter((each) => each.is_held);
  const others = permissions.filter((each) => !each.is_held);
  return (
    <div className={classes.rights}>
      {held.length === 0 ? <p>{s('rightsNone')}</p> : <Reasons permissions={held} />}
      {others.length > 0 && (
        <details>
          <summary>{s('mayNotShow', { count: others.length })}</summary>
          <Reasons permissions={others} />
        </details>
      )}
    </div>
  );
}

/** One heading for each reason, and below it, by module, what it gives or keeps back. */
function Reasons({ permissions }: { permissions: readonly PersonPermission[] }) {
  const why = useWhy();
  const nameOf = useModuleName();
  return byReason(permissions, why).map(({ reason, permissions: own }) => (
    <section key={reason} className={classes.reason}>
      <h3>{reason}</h3>
      {byModule(own).map(([module, rows]) => (
        <div key={module} className={classes.module}>
          <span className="soft small">{nameOf(module)}</span>
          <ul className={classes.permissions}>
            {rows.map((each) => (
              <Permission key={each.code} permission={each} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  ));
}

function Permission({ permission }: { permission: PersonPermission }) {
  const local = useLocal();
  return (
    <li>
      <ToneShape tone={permission.is_held ? 'done' : 'neutral'} />
      <span>{local(permission, 'name')}</span>
    </li>
  );
}
