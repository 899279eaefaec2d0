import { Link } from '@tanstack/react-router';
import { useLocal } from '@/platform/i18n';
import type { Named } from '../types';
import { useMay } from './useMay';

/** A name that leads to the person's page, for those who may open it. */
export function PersonName({ person }: { person: Named & { user_id: string } }) {
  const local = useLocal();
  const { seeStaff } = useMay();
  const name = local(person, 'name');
  if (!seeStaff) return <strong>{name}</strong>;
  return (
    <Link to="/office/staff/$id" params={{ id: person.user_id }} preload={false}>
      <strong>{name}</strong>
    </Link>
  );
}
