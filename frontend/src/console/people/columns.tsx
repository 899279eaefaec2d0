import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { StatusBadge, type Column } from '@/ui';
import type { Person, PersonAct } from '../api/usePeople';
import { PersonMenu } from './PersonMenu';
import { usePeopleTexts } from './texts';

interface Acting {
  mayChange: boolean;
  onAct: (person: Person, act: PersonAct) => void;
}

export function usePeopleColumns({ mayChange, onAct }: Acting): Column<Person>[] {
  const t = usePeopleTexts();
  const local = useLocal();
  const columns: Column<Person>[] = [
    {
      id: 'person',
      header: t('person'),
      card: 'title',
      cell: (person) => (
        <>
          {local(person, 'name')} <div className="soft small">{person.login}</div>
        </>
      ),
    },
    { id: 'role', header: t('role'), width: '22%', cell: (person) => t(`role.${person.role}`) },
    {
      id: 'state',
      header: t('state'),
      width: '14%',
      cell: (person) => (
        <StatusBadge tone={person.is_active ? 'done' : 'stopped'}>
          {t(person.is_active ? 'active' : 'stopped')}
        </StatusBadge>
      ),
    },
    {
      id: 'factor',
      header: t('factor'),
      width: '16%',
      cell: (person) => (
        <StatusBadge tone={person.second_factor ? 'done' : 'soon'}>
          {t(person.second_factor ? 'factorYes' : 'factorNo')}
        </StatusBadge>
      ),
    },
    {
      id: 'seen',
      header: t('seen'),
      width: '16%',
      cell: (person) =>
        person.last_seen_at === null ? t('never') : format.dateTime(person.last_seen_at),
    },
  ];
  if (!mayChange) return columns;
  return [
    ...columns,
    {
      id: 'acts',
      header: '',
      width: '56px',
      card: 'act',
      cell: (person) => <PersonMenu person={person} onAct={(act) => onAct(person, act)} />,
    },
  ];
}
