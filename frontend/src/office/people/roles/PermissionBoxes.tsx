import { Checkbox } from '@mantine/core';
import { useLocal } from '@/platform/i18n';
import { byModule } from '../parts/byModule';
import type { Permission } from '../types';
import { isBoxOpen } from './roleChange';
import classes from './roles.module.css';

interface Props {
  permissions: readonly Permission[];
  /** What the role allowed before the change. */
  before: readonly string[];
  chosen: ReadonlySet<string>;
  /** Whether the reader may change roles at all. */
  isOpen: boolean;
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** One box for every act, by module; a box that stays shut says why. */
export function PermissionBoxes({ permissions, before, chosen, isOpen, onChange }: Props) {
  const local = useLocal();
  const toggle = (code: string) => {
    const next = new Set(chosen);
    if (!next.delete(code)) next.add(code);
    onChange(next);
  };
  return (
    <div className={classes.modules}>
      {byModule(permissions).map(([module, acts]) => (
        <fieldset key={module} className={classes.module}>
          <legend>{acts[0] && local(acts[0], 'module_name')}</legend>
          {acts.map((act) => {
            const isShut = !isBoxOpen(act, before);
            return (
              <Checkbox
                key={act.code}
                label={local(act, 'name')}
                description={isOpen && isShut ? local(act, 'why_not') : undefined}
                checked={chosen.has(act.code)}
                disabled={!isOpen || isShut}
                onChange={() => toggle(act.code)}
              />
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}
