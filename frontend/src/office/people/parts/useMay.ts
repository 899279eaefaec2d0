import { useSession } from '@/platform/session';
import { useIsReadOnly } from './useIsReadOnly';

/** What the reader may change about people here; nothing while the body is read-only. */
export function useMay() {
  const { can } = useSession();
  const isOpen = !useIsReadOnly();
  return {
    seeStaff: can('office.staff.view'),
    changeStaff: isOpen && can('office.staff.change'),
    changeSeats: isOpen && can('office.seat.change'),
    changeRoles: isOpen && can('office.role.change'),
    changePolicy: isOpen && can('office.policy.change'),
  };
}
