import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useLocal } from '@/platform/i18n';
import type { Person, PersonAct } from '../api/usePeople';
import { usePeopleTexts } from './texts';

const ACTS: readonly PersonAct[] = ['sign_out', 'reset_second_factor', 'deactivate', 'reactivate'];

/** What can be done for one person; an act that is not possible is absent, or says why. */
export function PersonMenu({ person, onAct }: { person: Person; onAct: (act: PersonAct) => void }) {
  const t = usePeopleTexts();
  const local = useLocal();
  const fits = (act: PersonAct) => act !== (person.is_active ? 'reactivate' : 'deactivate');
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('acts', { name: local(person, 'name') })}
        >
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {ACTS.filter(fits).map((act) => {
          const ability = person.abilities[act];
          return (
            <Menu.Item key={act} disabled={!ability.allowed} onClick={() => onAct(act)}>
              {t(act)}
              {!ability.allowed && <div className="soft small">{local(ability, 'reason')}</div>}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
