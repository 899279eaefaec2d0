import { Card, Notice, ProgressPanel } from '@/ui';
import type { Run } from '../api/useRuns';
import styles from './onboarding.module.css';
import { texts, useOnboardingTexts } from './texts';

type StageKey = Extract<keyof typeof texts.en, `stage.${string}`>;

const isKnown = (key: string): key is StageKey => key in texts.en;

/** Where the register stands: what to correct before it begins, then live numbers. */
export function RunProgress({ run }: { run: Run }) {
  const t = useOnboardingTexts();
  const { counts, state } = run;
  if (state === 'rejected') {
    return (
      <Notice tone="late">
        <strong>{t('rejected')}</strong>
        {run.problems.map((problem) => (
          <p key={problem.code}>{problem.message}</p>
        ))}
      </Notice>
    );
  }
  if (state === 'checked') {
    return counts.invalid > 0 ? (
      <Notice tone="soon">{t('partial', { count: counts.invalid })}</Notice>
    ) : null;
  }
  const due = counts.waiting + counts.working + counts.active + counts.failed;
  return (
    <>
      {state === 'interrupted' && <Notice tone="soon">{t('interrupted')}</Notice>}
      {state === 'finished' && counts.failed === 0 && (
        <Notice tone="ontime">{t('doneAll', { count: counts.active })}</Notice>
      )}
      <Card>
        <ProgressPanel
          title={t('progress')}
          total={due}
          done={counts.active}
          failed={counts.failed}
          isRunning={state === 'running'}
        >
          {counts.working > 0 && <Stages stages={run.stages} />}
        </ProgressPanel>
      </Card>
    </>
  );
}

function Stages({ stages }: { stages: Run['stages'] }) {
  const t = useOnboardingTexts();
  return (
    <div className={styles.stages}>
      <span className="soft">{t('stages')}:</span>
      {Object.entries(stages).map(([stage, count]) => {
        const key = `stage.${stage}`;
        return (
          <span key={stage}>
            {isKnown(key) ? t(key) : stage} <strong>{count}</strong>
          </span>
        );
      })}
    </div>
  );
}
