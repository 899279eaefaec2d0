import { StatusBadge } from '@/ui';
import type { ComplaintState } from './complaint';
import { useTexts } from './texts';

interface Props {
  state: ComplaintState;
  plain?: boolean;
}

export function ComplaintStateBadge({ state, plain = false }: Props) {
  const t = useTexts();
  return (
    <StatusBadge tone={state === 'open' ? 'working' : 'done'} plain={plain}>
      {t(`state.${state}`)}
    </StatusBadge>
  );
}
