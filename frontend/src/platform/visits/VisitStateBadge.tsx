import { StatusBadge, type Tone } from '@/ui';
import { useVisitTexts } from './texts';
import type { VisitState } from './types';

const tones: Record<VisitState, Tone> = {
  asked: 'soon',
  open: 'working',
  refused: 'stopped',
  withdrawn: 'neutral',
  lapsed: 'neutral',
  ended: 'done',
  revoked: 'stopped',
  expired: 'done',
};

export function VisitStateBadge({ state, plain = false }: { state: VisitState; plain?: boolean }) {
  const t = useVisitTexts();
  return (
    <StatusBadge tone={tones[state]} plain={plain}>
      {t(`state.${state}`)}
    </StatusBadge>
  );
}
