import { StatusBadge, type Tone } from '@/ui';
import type { Run } from '../api/useRuns';
import { useOnboardingTexts } from './texts';

const tones: Record<Run['state'], Tone> = {
  checked: 'neutral',
  rejected: 'late',
  running: 'working',
  interrupted: 'soon',
  finished: 'done',
};

export function RunState({ state }: { state: Run['state'] }) {
  const t = useOnboardingTexts();
  return <StatusBadge tone={tones[state]}>{t(`run.${state}`)}</StatusBadge>;
}
