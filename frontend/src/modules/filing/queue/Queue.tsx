import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useSession } from '@/platform/session';
import { EmptyState, Loaded, Notice } from '@/ui';
import type { FileDone } from '../file/FileView';
import { useIsReadOnly } from '../parts/useIsReadOnly';
import { useNames } from '../parts/useNames';
import { useFiles } from '../queries/useFiles';
import { useTexts } from '../texts';
import classes from './queue.module.css';
import { QueueList } from './QueueList';
import { useQueueTexts } from './queueTexts';
import { QueueTools } from './QueueTools';
import { ReadingPane } from './ReadingPane';
import { useActive } from './useActive';
import { useQueueKeys } from './useQueueKeys';
import { useQueueView, type QueueView } from './useQueueView';

const FILE_ROUTE = '/office/filing/$id';

/** What waits at my seat: the list, and on wide screens the file beside it. */
export function Queue() {
  const t = useTexts();
  const q = useQueueTexts();
  const view = useQueueView();
  const navigate = useNavigate();
  const isWide = useMediaQuery('(min-width: 1100px)', true, { getInitialValueInEffect: false });
  const query = useFiles(view.filter, view.sort);
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.results) ?? [], [query.data]);
  const { active, move, show } = useActive(view.file, view.set, isWide);
  const [done, setDone] = useState<FileDone>();
  const nameOf = useNames(rows);
  const isReadOnly = useIsReadOnly();

  const open = useCallback(
    (id: string) => {
      if (isWide) show(id);
      else void navigate({ to: FILE_ROUTE, params: { id } });
    },
    [isWide, show, navigate],
  );
  useQueueKeys({ rows, active, onMove: move, onOpen: open });
  useEffect(() => {
    document.title = `${t('queue')} · സഭ`;
  }, [t]);

  const onDone = (what: FileDone) => {
    setDone(what);
    const at = rows.findIndex((row) => row.id === what.id);
    const next = rows[at + 1] ?? rows[at - 1];
    view.set({ file: next?.id ?? '' });
  };
  const more = query.hasNextPage ? () => void query.fetchNextPage() : undefined;

  return (
    <div className={classes.split}>
      <section className={classes.pane} aria-label={t('queue')}>
        <h1 className="visually-hidden">{t('queue')}</h1>
        {isReadOnly && (
          <div className={classes.done}>
            <Notice>{t('readOnly')}</Notice>
          </div>
        )}
        <QueueTools view={view} nameOf={nameOf} />
        <Loaded query={query} rows={8}>
          {() =>
            rows.length === 0 ? (
              <NothingWaits view={view} />
            ) : (
              <QueueList
                rows={rows}
                active={active}
                isMine={view.isMine}
                onShow={isWide ? show : undefined}
                onMore={more}
                isLoadingMore={query.isFetchingNextPage}
              />
            )
          }
        </Loaded>
      </section>
      {isWide && (
        <section className={classes.reading} aria-label={q('pickTitle')}>
          <ReadingPane id={view.file} done={done} onDone={onDone} />
        </section>
      )}
    </div>
  );
}

function NothingWaits({ view }: { view: QueueView }) {
  const q = useQueueTexts();
  const { can } = useSession();
  if (view.chosen > 0) return <EmptyState title={q('noneTitle')}>{q('noneText')}</EmptyState>;
  if (view.isMine && !view.hasSeat) {
    const look = (
      <Button variant="default" onClick={() => view.set({ all: '1' })}>
        {q('everywhere')}
      </Button>
    );
    return (
      <EmptyState title={q('noSeatTitle')} act={look}>
        {q('noSeatText')}
      </EmptyState>
    );
  }
  const first = can('filing.file.register') && <Link to="/office/filing/new">{q('emptyAct')}</Link>;
  return (
    <EmptyState title={q('emptyTitle')} act={first}>
      {q('emptyText')}
    </EmptyState>
  );
}
