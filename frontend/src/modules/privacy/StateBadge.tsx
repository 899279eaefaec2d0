import { StatusBadge } from '@/ui';
import type { State } from './privacy';
import { useTexts } from './texts';

const tones = { open: 'working', granted: 'done', refused: 'stopped' } as const;

export function StateBadge({ state, plain = false }: { state: State; plain?: boolean }) {
  const t = useTexts();
  return (
    <StatusBadge tone={tones[state]} plain={plain}>
      {t(`state.${state}`)}
    </StatusBadge>
  );
}
