import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Schema } from '@/platform/api';
import { ToneShape, type Tone } from '@/ui';
import type { Run } from '../api/useRuns';
import classes from '../console.module.css';
import { useOverviewTexts } from './texts';

interface Props {
  health: Schema['HealthList'] | undefined;
  fleet: Schema['FleetStatus'] | undefined;
  runs: readonly Run[] | undefined;
}

interface Point {
  key: string;
  tone: Tone;
  link: ReactNode;
}

/** What a state admin should look at, gravest first, each with a link to it. */
export function Attention({ health, fleet, runs }: Props) {
  const t = useOverviewTexts();
  const points = [...useHealthPoints(health), ...useFleetPoints(fleet), ...useRunPoints(runs)];
  if (points.length === 0) return <p className="soft">{t('nothing')}</p>;
  return (
    <div className={classes.rows}>
      {points.map((point) => (
        <div key={point.key}>
          <span>
            <Shape tone={point.tone} /> {point.link}
          </span>
        </div>
      ))}
    </div>
  );
}

function Shape({ tone }: { tone: Tone }) {
  return (
    <span style={{ color: `var(--${tone}-fill)` }}>
      <ToneShape tone={tone} />
    </span>
  );
}

function useHealthPoints(health: Props['health']): Point[] {
  const t = useOverviewTexts();
  const { bad = 0, watch = 0 } = health?.totals ?? {};
  const point = (verdict: 'bad' | 'watch', count: number, tone: Tone): Point => ({
    key: verdict,
    tone,
    link: (
      <Link to="/health" search={{ verdict }}>
        {t(verdict, { count })}
      </Link>
    ),
  });
  return [
    ...(bad > 0 ? [point('bad', bad, 'late')] : []),
    ...(watch > 0 ? [point('watch', watch, 'soon')] : []),
  ];
}

function useFleetPoints(fleet: Props['fleet']): Point[] {
  const t = useOverviewTexts();
  const { failed = 0, behind = 0 } = fleet ?? {};
  const point = (key: 'failed' | 'behind', count: number, tone: Tone): Point => ({
    key,
    tone,
    link: <Link to="/fleet">{t(key, { count })}</Link>,
  });
  return [
    ...(failed > 0 ? [point('failed', failed, 'late')] : []),
    ...(behind > 0 ? [point('behind', behind, 'soon')] : []),
  ];
}

function useRunPoints(runs: Props['runs']): Point[] {
  const t = useOverviewTexts();
  return (runs ?? []).slice(0, 5).flatMap((run) => {
    const file = run.file_name;
    const said = {
      checked: t('runChecked', { file }),
      interrupted: t('runInterrupted', { file }),
      finished: run.counts.failed > 0 ? t('runFailed', { file, count: run.counts.failed }) : '',
      running: '',
      rejected: '',
    }[run.state];
    const link = (
      <Link to="/onboarding/$id" params={{ id: run.id }}>
        {said}
      </Link>
    );
    return said === '' ? [] : [{ key: run.id, tone: 'soon' as const, link }];
  });
}
