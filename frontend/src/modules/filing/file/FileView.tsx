import { useState, type ReactNode } from 'react';
import { Loaded } from '@/ui';
import type { Versioned } from '@/platform/api';
import { History } from '@/platform/history';
import type { FileDetail } from '../queries/fileKey';
import { useFile } from '../queries/useFile';
import type { FileDone } from './done';
import { Correction } from './Correction';
import { Erasure } from './Erasure';
import { FactsPanel, RoutePanel } from './FactsPanel';
import classes from './file.module.css';
import { FileActs } from './FileActs';
import { FileHeader } from './FileHeader';
import { useFileTexts } from './fileTexts';
import { Notes } from './Notes';
import { Papers } from './Papers';

export type { FileDone } from './done';

interface Props {
  id: string;
  crumb: ReactNode;
  isPage?: boolean;
  /** The file has left the reader's hands. */
  onDone: (done: FileDone) => void;
}

/** One file. As wide as its place allows: three columns, two, or three tabs. */
export function FileView({ id, crumb, isPage = false, onDone }: Props) {
  const t = useFileTexts();
  const query = useFile(id);
  return (
    <div className={classes.place} data-bare={query.data === undefined || undefined}>
      {query.data === undefined && (
        <>
          {isPage && <h1 className="visually-hidden">{t('file')}</h1>}
          <p className={classes.bareCrumb}>{crumb}</p>
        </>
      )}
      <Loaded query={query} rows={10}>
        {(file) => <OpenFile file={file} crumb={crumb} isPage={isPage} onDone={onDone} />}
      </Loaded>
    </div>
  );
}

const TABS = ['notes', 'papers', 'facts'] as const;

interface OpenProps extends Required<Omit<Props, 'id'>> {
  file: Versioned<FileDetail>;
}

function OpenFile({ file, crumb, isPage, onDone }: OpenProps) {
  const t = useFileTexts();
  const [tab, setTab] = useState<(typeof TABS)[number]>('notes');
  const { data } = file;
  const Heading = isPage ? 'h2' : 'h3';
  const counts = { notes: data.notes.length, papers: data.attachments.length, facts: 0 };
  const panel = (name: (typeof TABS)[number]) => ({
    className: classes[`${name}Part`],
    'aria-label': t(name),
    'data-shown': tab === name || undefined,
  });
  return (
    <article className={classes.file} aria-label={data.number}>
      <FileHeader file={data} crumb={crumb} isPage={isPage} />
      <FileActs file={file} onDone={onDone} />
      <div className={classes.tabs} role="group" aria-label={t('parts')}>
        {TABS.map((name) => (
          <button key={name} type="button" aria-pressed={tab === name} onClick={() => setTab(name)}>
            {t(name)} {counts[name] > 0 && <span className="soft">{counts[name]}</span>}
          </button>
        ))}
      </div>
      <section {...panel('notes')}>
        <Heading className={classes.partTitle}>{t('notes')}</Heading>
        <Notes file={data} />
      </section>
      <section {...panel('papers')}>
        <Heading className={classes.partTitle}>{t('papers')}</Heading>
        <Papers file={data} />
      </section>
      <section {...panel('facts')}>
        <div className={classes.partHead}>
          <Heading className={classes.partTitle}>{t('facts')}</Heading>
          <Correction file={file} />
        </div>
        <FactsPanel file={data} />
        <Erasure file={file} />
        <Heading className={classes.partTitle}>{t('route')}</Heading>
        <RoutePanel file={data} />
        <History subject="filing.file" id={data.id} />
      </section>
    </article>
  );
}
