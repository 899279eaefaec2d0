import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@/platform/api';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { HistoryTimeline, Loaded } from '@/ui';
import { ActWords } from './ActWords';
import classes from './history.module.css';
import { useHistoryTexts } from './texts';
import { useHistory } from './useHistory';

type Change = Schema['Change'];

interface Props {
  /** The record's kind as the audit names it: `filing.file`. */
  subject: string;
  id: string;
}

/** Who opened, changed or passed on a record. Nothing is asked before it is unfolded. */
export function History({ subject, id }: Props) {
  const t = useHistoryTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={classes.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('history')} <span className="soft small">{t('historyWhat')}</span>
      </summary>
      {isOpen && <Acts subject={subject} id={id} />}
    </details>
  );
}

function Acts({ subject, id }: Props) {
  const t = useHistoryTexts();
  const query = useHistory(subject, id, true);
  return (
    <Loaded query={query} rows={4}>
      {({ pages }) => (
        <div className={classes.acts}>
          <HistoryTimeline
            entries={pages
              .flatMap((page) => page.results)
              .map((act) => ({
                key: act.id,
                text: <Told act={act} />,
                meta: <Who act={act} />,
              }))}
          />
          {query.hasNextPage && (
            <Button
              variant="default"
              size="xs"
              loading={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {t('more')}
            </Button>
          )}
        </div>
      )}
    </Loaded>
  );
}

/** What was entered first stands in the record itself; a change tells itself here. */
const FEW = 2;

function Told({ act }: { act: Schema['Act'] }) {
  const local = useLocal();
  const told = act.is_read ? [] : act.changes.filter((change) => change.after_en != null);
  const changes = told.length > FEW ? told.filter((change) => change.before_en != null) : told;
  return (
    <>
      <ActWords act={act} />
      {changes.map((change) => (
        <span key={change.field} className={classes.changed}>
          {local(change, 'name')}:{' '}
          {change.before_en != null && (
            <>
              <del>{toldOf(local, change, 'before')}</del>
              {' → '}
            </>
          )}
          {toldOf(local, change, 'after')}
        </span>
      ))}
    </>
  );
}

function toldOf(local: ReturnType<typeof useLocal>, change: Change, at: 'before' | 'after') {
  return local({ told_en: change[`${at}_en`] ?? '', told_ml: change[`${at}_ml`] ?? '' }, 'told');
}

function Who({ act }: { act: Schema['Act'] }) {
  const t = useHistoryTexts();
  const local = useLocal();
  const seat = local(act, 'seat');
  const designation = local(act, 'designation');
  const actingFor = local(act, 'acting_for');
  const parts = [
    local(act, 'actor_name'),
    designation,
    seat !== designation && seat,
    actingFor && t('actingFor', { name: actingFor }),
    act.is_visit && t('visit'),
    format.dateTime(act.at),
  ];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}
