import type { Schema } from '@/platform/api';
import { StatusBadge, type Tone } from '@/ui';
import { useTexts } from './texts';

export type Verdict = Schema['HealthRow']['verdict'];

export const VERDICTS: readonly Verdict[] = ['bad', 'watch', 'quiet', 'ok'];
export const verdictTones: Record<Verdict, Tone> = {
  ok: 'ontime',
  watch: 'soon',
  bad: 'late',
  quiet: 'stopped',
};

export function VerdictBadge({ verdict, plain = false }: { verdict: Verdict; plain?: boolean }) {
  const t = useTexts();
  return (
    <StatusBadge tone={verdictTones[verdict]} plain={plain}>
      {t(`verdict.${verdict}`)}
    </StatusBadge>
  );
}
