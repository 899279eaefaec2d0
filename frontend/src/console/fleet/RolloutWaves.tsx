import { format } from '@/platform/format';
import { Card, ProgressPanel, StatusBadge, type Tone } from '@/ui';
import type { Fleet } from '../api/useFleet';
import classes from '../console.module.css';
import { useFleetTexts } from './texts';

type Rollout = NonNullable<Fleet['rollout']>;

const tones: Record<Rollout['state'], Tone> = {
  running: 'working',
  stopped: 'late',
  finished: 'done',
};

/** The waves of the rollout under way, or of the last one. */
export function RolloutWaves({ rollout }: { rollout: Rollout }) {
  const t = useFleetTexts();
  const isRunning = rollout.state === 'running';
  return (
    <Card
      title={isRunning ? t('rolling') : t('last')}
      aside={
        <span className="soft small">
          <StatusBadge tone={tones[rollout.state]}>{t(`rollout.${rollout.state}`)}</StatusBadge>{' '}
          {rollout.actor_name} · {format.dateTime(rollout.started_at)}
        </span>
      }
    >
      <div className={classes.stack}>
        {rollout.waves.map((wave) => (
          <ProgressPanel
            key={wave.name}
            title={`${t('wave')}: ${wave.name}`}
            total={wave.total}
            done={wave.done}
            failed={wave.failed}
            isRunning={false}
          />
        ))}
      </div>
    </Card>
  );
}
