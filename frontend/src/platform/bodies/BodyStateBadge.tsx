import type { Schema } from '@/platform/api';
import { StatusBadge, type Tone } from '@/ui';
import { useBodyTexts } from './texts';

const tones: Record<Schema['BodyState'], Tone> = {
  draft: 'neutral',
  provisioning: 'working',
  active: 'ontime',
  read_only: 'soon',
  suspended: 'stopped',
  archived: 'done',
};

interface Props {
  state: Schema['BodyState'];
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
