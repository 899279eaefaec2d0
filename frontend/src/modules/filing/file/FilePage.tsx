import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Notice } from '@/ui';
import { useIsReadOnly } from '../parts/useIsReadOnly';
import { useFiles } from '../queries/useFiles';
import { useTexts } from '../texts';
import { DoneWords } from './DoneWords';
import type { FileDone } from './done';
import classes from './file.module.css';
import { useFileTexts } from './fileTexts';
import { FileView } from './FileView';

/** A file on a page of its own: a stable link, and the whole screen on a phone. */
export function FilePage() {
  const { id } = useParams({ from: '/office/filing/$id' });
  return <OneFile key={id} id={id} />;
}

function OneFile({ id }: { id: string }) {
  const t = useFileTexts();
  const words = useTexts();
  const [done, setDone] = useState<FileDone>();
  const isReadOnly = useIsReadOnly();
  return (
    <div className={classes.page}>
      {isReadOnly && <Notice>{words('readOnly')}</Notice>}
      {done && (
        <Notice tone="ontime">
          <DoneWords done={done} /> <NextFile after={id} />
        </Notice>
      )}
      <FileView isPage id={id} onDone={setDone} crumb={<Link to="/office">{t('toQueue')}</Link>} />
    </div>
  );
}

/** The next of my queue, so that acting leads on. */
function NextFile({ after }: { after: string }) {
  const t = useFileTexts();
  const waiting = useFiles({ mine: true }, 'due_on');
  const next = waiting.data?.pages[0]?.results.find((file) => file.id !== after);
  if (next === undefined) return <Link to="/office">{t('toQueue')}</Link>;
  return (
    <Link to="/office/filing/$id" params={{ id: next.id }}>
      {t('next')}: {next.number} {next.subject}
    </Link>
  );
}
