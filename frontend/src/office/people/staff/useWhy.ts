import { useCallback } from 'react';
import { useLocal } from '@/platform/i18n';
import type { PersonPermission, Through } from '../types';
import { useStaffTexts } from './staffTexts';

/** Says in words through what somebody has a right, each seat apart, or why they have it not. */
export function useWhy() {
  const s = useStaffTexts();
  const local = useLocal();
  return useCallback(
    (permission: PersonPermission) => {
      const words = (through: Through) => {
        const seat = local(through, 'seat_name');
        const role = local(through, 'role_name');
        if (through.kind === 'holder') return s('through', { seat, role });
        const name = local(through, 'acting_for');
        return name === seat
          ? s('throughChargeVacant', { seat, role })
          : s('throughCharge', { name, seat, role });
      };
      return permission.is_held ? permission.through.map(words) : [local(permission, 'why_not')];
    },
    [s, local],
  );
}
