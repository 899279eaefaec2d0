import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { HistoryTimeline } from '@/ui';
import { texts, useVisitTexts } from './texts';
import type { VisitStep } from './types';

/** The steps of a visit, the latest first. */
export function VisitSteps({ steps }: { steps: readonly VisitStep[] }) {
  const t = useVisitTexts();
  const local = useLocal();
  const who = (step: VisitStep) => {
    if (step.actor_kind === 'system') return t('clock');
    const role = step.actor_kind === 'support' ? t('support') : step.actor_designation;
    return [local(step, 'actor'), role].filter(Boolean).join(', ');
  };
  const entries = steps.toReversed().map((step) => {
    const key = `step.${step.act}`;
    return {
      key: step.act,
      text: key in texts.en ? t(key as 'step.ask') : step.act,
      meta: `${who(step)} · ${format.dateTime(step.at)}`,
    };
  });
  return <HistoryTimeline entries={entries} />;
}
