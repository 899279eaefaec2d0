import type { ReactNode } from 'react';
import { useTexts } from '../texts';
import classes from './act.module.css';

interface Props {
  title: string;
  total: number;
  done: number;
  failed?: number;
  isRunning: boolean;
  children?: ReactNode;
}

/** Long work in numbers: how many are done, how many failed, and that the page can be left. */
export function ProgressPanel({ title, total, done, failed = 0, isRunning, children }: Props) {
  const t = useTexts();
  const share = (count: number) => `${total === 0 ? 0 : (count / total) * 100}%`;
  return (
    <div className={classes.progress}>
      <div className={classes.progressHead}>
        <strong>{title}</strong>
        <span role="status">
          {t('progress', {
            done: done.toLocaleString('en-IN'),
            total: total.toLocaleString('en-IN'),
          })}
          {failed > 0 && ` · ${t('failedCount', { count: failed })}`}
        </span>
      </div>
      <div
        className={classes.bar}
        role="progressbar"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done + failed}
      >
        <span className={classes.done} style={{ width: share(done) }} />
        <span className={classes.failed} style={{ width: share(failed) }} />
      </div>
      {isRunning && <p className="soft small">{t('leave')}</p>}
      {children}
    </div>
  );
}
