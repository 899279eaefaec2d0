import { StatusBadge, type Tone } from '@/ui';
import { useBodyTexts } from './texts';
import type { BodyState } from './types';

const tones: Record<BodyState, Tone> = {
  draft: 'neutral',
  provisioning: 'working',
  active: 'ontime',
  read_only: 'soon',
  suspended: 'stopped',
  archived: 'done',
};

interface Props {
  state: BodyState;
  plain?: boolean;
}

export function BodyStateBadge({ state, plain = false }: Props) {
  const t = useBodyTexts();
  return (
    <StatusBadge tone={tones[state]} plain={plain}>
      {t(`state.${state}`)}
    </StatusBadge>
  );
}
