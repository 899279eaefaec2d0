import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useBodyTexts, type BodyType } from '@/platform/bodies';
import { useLocal } from '@/platform/i18n';
import { Dialog } from '@/ui';
import { useDistricts } from '../api/useDistricts';
import type { Module } from '../api/useModules';
import type { Change } from './ChangeDialog';
import styles from './modules.module.css';
import { useModulesTexts } from './texts';

interface Props {
  module: Module | null;
  onClose: () => void;
  onChoose: (change: Change) => void;
}

/** Chooses by type and district whom a change of a module is for. */
export function TargetDialog({ module, onClose, onChoose }: Props) {
  const local = useLocal();
  return (
    <Dialog
      opened={module !== null}
      onClose={onClose}
      size="lg"
      title={module === null ? '' : local(module, 'name')}
    >
      {module && <Targets key={module.slug} module={module} onChoose={onChoose} />}
    </Dialog>
  );
}

function Targets({ module, onChoose }: { module: Module; onChoose: (change: Change) => void }) {
  const t = useModulesTexts();
  const words = useBodyTexts();
  const local = useLocal();
  const districts = useDistricts().data ?? [];
  const [action, setAction] = useState<Change['action']>('enable');
  const [types, setTypes] = useState<string[]>([]);
  const [chosen, setChosen] = useState<string[]>([]);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onChoose({ action, module, types: types as BodyType[], districts: chosen });
      }}
    >
      <SegmentedControl
        aria-label={t('change')}
        value={action}
        onChange={(value) => setAction(value)}
        data={[
          { value: 'enable', label: t('enable') },
          { value: 'disable', label: t('disable'), disabled: module.always_on },
        ]}
      />
      <Checkbox.Group
        label={t('types')}
        description={t('allTypes')}
        value={types}
        onChange={setTypes}
      >
        <div className={styles.targets}>
          {module.body_types.map((type) => (
            <Checkbox key={type} value={type} label={words(`type.${type}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <Checkbox.Group
        label={t('districts')}
        description={t('allDistricts')}
        value={chosen}
        onChange={setChosen}
      >
        <div className={styles.targets}>
          {districts.map((district) => (
            <Checkbox key={district.code} value={district.code} label={local(district, 'name')} />
          ))}
        </div>
      </Checkbox.Group>
      <Button type="submit">{t('preview')}</Button>
    </form>
  );
}
