import { Link } from '@tanstack/react-router';
import { EmptyState, Notice } from '@/ui';
import { FileView, type FileDone } from '../file/FileView';
import { DoneWords } from '../file/DoneWords';
import classes from './queue.module.css';
import { useQueueTexts } from './queueTexts';

interface Props {
  id: string | undefined;
  /** What was last done here, and to which file. */
  done: FileDone | undefined;
  onDone: (done: FileDone) => void;
}

export function ReadingPane({ id, done, onDone }: Props) {
  const q = useQueueTexts();
  return (
    <>
      {done && (
        <div className={classes.done}>
          <Notice tone="ontime">
            <DoneWords done={done} />{' '}
            <Link to="/office/filing/$id" params={{ id: done.id }}>
              {q('lookAgain')}
            </Link>
          </Notice>
        </div>
      )}
      {id === undefined ? (
        <EmptyState title={q('pickTitle')}>{q('pickText')}</EmptyState>
      ) : (
        <FileView
          key={id}
          id={id}
          onDone={onDone}
          crumb={
            <Link to="/office/filing/$id" params={{ id }}>
              {q('openPage')}
            </Link>
          }
        />
      )}
    </>
  );
}
