import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useLocal } from '@/platform/i18n';
import { useMay } from '../parts/useMay';
import { useTexts } from '../texts';
import type { ChartSeat } from '../types';
import { useChartTexts } from './chartTexts';
import { seatActs, type SeatAct } from './seatActs';

interface Props {
  seat: ChartSeat;
  onAct: (act: SeatAct, seat: ChartSeat) => void;
}

/** The acts on one seat; absent for those who only look. */
export function SeatMenu({ seat, onAct }: Props) {
  const t = useTexts();
  const c = useChartTexts();
  const local = useLocal();
  const acts = seatActs(seat, useMay());
  if (acts.length === 0) return null;
  return (
    <Menu position="bottom-end" withinPortal={false} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          size={36}
          aria-label={t('actsOf', { name: local(seat, 'name') })}
        >
          <IconDots size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map((act) => (
          <Menu.Item key={act} onClick={() => onAct(act, seat)}>
            {c(act)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
