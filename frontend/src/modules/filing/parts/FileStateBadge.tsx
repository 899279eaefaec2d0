import { StatusBadge, type Tone } from '@/ui';
import type { FileState } from '../filter';
import { useTexts } from '../texts';

const tones: Record<FileState, Tone> = {
  open: 'working',
  returned: 'soon',
  approved: 'done',
  rejected: 'stopped',
};

export function FileStateBadge({ state, plain = false }: { state: FileState; plain?: boolean }) {
  const t = useTexts();
  return (
    <StatusBadge tone={tones[state]} plain={plain}>
      {t(`state.${state}`)}
    </StatusBadge>
  );
}
