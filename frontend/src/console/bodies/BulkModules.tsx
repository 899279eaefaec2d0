import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { useSession } from '@/platform/session';
import { BulkBar } from '@/ui';
import { useAllBodies } from '../api/useAllBodies';
import { useModules, type Module } from '../api/useModules';
import { ChangeDialog, type Change } from '../modules/ChangeDialog';
import { useBodiesTexts } from './texts';
import type { View } from './useView';

interface Props {
  view: View;
  total: number;
  picked: ReadonlySet<string>;
  onPick: (picked: ReadonlySet<string>) => void;
}

/** What can be done to the bodies selected; each act is shown in full before it begins. */
export function BulkModules({ view, total, picked, onPick }: Props) {
  const t = useBodiesTexts();
  const { can } = useSession();
  const modules = useModules().data ?? [];
  const all = useAllBodies();
  const [change, setChange] = useState<Change | null>(null);
  const start = (action: Change['action']) => (module: Module) =>
    setChange({ action, module, body_ids: [...picked] });
  return (
    <>
      <BulkBar count={picked.size} onClear={() => onPick(new Set())}>
        {picked.size < total && (
          <Button
            variant="subtle"
            loading={all.isPending}
            onClick={() =>
              all.mutate(view, {
                onSuccess: (rows) => onPick(new Set(rows.map((row) => row.id))),
              })
            }
          >
            {t('selectAll', { count: format.number(total) })}
          </Button>
        )}
        {can('console.module.change') && (
          <>
            <ModuleMenu label={t('enable')} modules={modules} onChoose={start('enable')} />
            <ModuleMenu
              label={t('disable')}
              modules={modules.filter((module) => !module.always_on)}
              onChoose={start('disable')}
            />
          </>
        )}
      </BulkBar>
      <ChangeDialog change={change} onClose={() => setChange(null)} />
    </>
  );
}

interface MenuProps {
  label: string;
  modules: readonly Module[];
  onChoose: (module: Module) => void;
}

function ModuleMenu({ label, modules, onChoose }: MenuProps) {
  const local = useLocal();
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button variant="default">{label}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {modules.map((module) => (
          <Menu.Item key={module.slug} onClick={() => onChoose(module)}>
            {local(module, 'name')}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
