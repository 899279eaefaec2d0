import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { StatusBadge } from '@/ui';
import { gatherActs, type Gathered } from './gatherActs';
import { useVisitTexts } from './texts';
import type { VisitAct } from './types';
import classes from './visits.module.css';

interface Props {
  acts: readonly VisitAct[];
  /** The records' own screens are at hand. */
  isAtHome: boolean;
  /** Asks for earlier acts; undefined when there are none. */
  onMore?: (() => void) | undefined;
}

/** All that a visitor asked for, the latest first. */
export function ActList({ acts, isAtHome, onMore }: Props) {
  const t = useVisitTexts();
  if (acts.length === 0) return <p className="soft">{t('actsNone')}</p>;
  return (
    <>
      <ol className={classes.acts}>
        {gatherActs(acts).map((act) => (
          <Act key={act.id} act={act} isAtHome={isAtHome} />
        ))}
      </ol>
      {onMore && (
        <Button variant="default" onClick={onMore}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

function Act({ act, isAtHome }: { act: Gathered; isAtHome: boolean }) {
  const t = useVisitTexts();
  const local = useLocal();
  const module = local(act, 'module');
  const record = local(act, 'record');
  return (
    <li>
      <span className={classes.when}>{format.dateTime(act.at)}</span>
      <span>
        {module !== '' && `${module}: `}
        {local(act, 'text')}{' '}
        {record !== '' &&
          (isAtHome && act.path !== '' ? <Link to={act.path}>{record}</Link> : record)}{' '}
        {act.times > 1 && <span className="soft small">{t('times', { times: act.times })}</span>}{' '}
        {act.is_refused && (
          <StatusBadge tone="late" plain>
            {t('refused')}
          </StatusBadge>
        )}
        {!act.is_refused && !act.is_read && (
          <StatusBadge tone="working" plain>
            {t('changed')}
          </StatusBadge>
        )}
        {act.asked !== '' && (
          <span className="soft small"> {t('searched', { asked: act.asked })}</span>
        )}
      </span>
    </li>
  );
}
