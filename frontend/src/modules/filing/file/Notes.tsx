import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import type { FileDetail } from '../queries/fileKey';
import { Composer } from './Composer';
import classes from './file.module.css';
import { useFileTexts } from './fileTexts';
import { useIsReadOnly } from '../parts/useIsReadOnly';
import { useActingFor } from './useActingFor';

/** The note file: numbered paragraphs in order, and below them where the next is written. */
export function Notes({ file }: { file: FileDetail }) {
  const t = useFileTexts();
  const local = useLocal();
  const actingFor = useActingFor();
  const isReadOnly = useIsReadOnly();
  return (
    <div className={classes.notes}>
      {file.notes.length === 0 && <p className="soft">{t('noNotes')}</p>}
      <ol className={classes.noteList}>
        {file.notes.map((note) => (
          <li key={note.number}>
            <span className={classes.noteNumber} aria-hidden="true">
              {note.number}
            </span>
            <div>
              <p className={classes.noteText}>{note.text}</p>
              <p className="soft small">
                {t('noteBy', { author: local(note, 'by'), seat: local(note, 'seat_name') })}
                {actingFor(note)} · {format.dateTime(note.at)}
              </p>
            </div>
          </li>
        ))}
      </ol>
      {file.decision && (
        <div className={classes.decision} data-outcome={file.decision.outcome}>
          <strong>{t(`did.${file.decision.outcome}`, { number: file.number })}</strong>
          {file.decision.reason && <p className={classes.noteText}>{file.decision.reason}</p>}
          <p className="small">
            {[local(file.decision, 'by'), local(file.decision, 'designation')]
              .filter(Boolean)
              .join(', ')}
            {actingFor(file.decision)} · {format.dateTime(file.decision.at)}
          </p>
        </div>
      )}
      {file.abilities.note.allowed && !isReadOnly && (
        <Composer id={file.id} number={(file.notes.at(-1)?.number ?? 0) + 1} />
      )}
    </div>
  );
}
