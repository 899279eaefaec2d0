import { IconFileTypePdf, IconFileText, IconPhoto } from '@tabler/icons-react';
import { useCallback } from 'react';
import { format } from '@/platform/format';
import { useIsReadOnly } from '../parts/useIsReadOnly';
import { ScanList } from '../parts/ScanList';
import { ScanPicker } from '../parts/ScanPicker';
import { useScans } from '../parts/useScans';
import type { FileDetail } from '../queries/fileKey';
import classes from './file.module.css';
import { useFileTexts } from './fileTexts';

function iconOf(type: string) {
  if (type === 'application/pdf') return IconFileTypePdf;
  return type.startsWith('image/') ? IconPhoto : IconFileText;
}

/** The correspondence: what came with the application and what was added since. */
export function Papers({ file }: { file: FileDetail }) {
  const t = useFileTexts();
  const isReadOnly = useIsReadOnly();
  return (
    <div className={classes.stack}>
      {file.attachments.length === 0 && <p className="soft">{t('noPapers')}</p>}
      <ul className={classes.papers}>
        {file.attachments.map((paper) => {
          const Icon = iconOf(paper.content_type);
          return (
            <li key={paper.id}>
              <Icon size={18} stroke={1.6} aria-hidden="true" />
              <div>
                <a
                  href={`/api/modules/filing/files/${file.id}/attachments/${paper.id}/content`}
                  download={paper.name}
                  aria-label={t('openPaper', { name: paper.name })}
                >
                  {paper.name}
                </a>
                <p className="soft small">
                  {format.bytes(paper.size)} · {t('added', { date: format.date(paper.added_at) })}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
      {file.abilities.attach.allowed && !isReadOnly && <AddPapers id={file.id} />}
    </div>
  );
}

function AddPapers({ id }: { id: string }) {
  const { scans, refused, add, send } = useScans();
  const take = useCallback((files: readonly File[]) => void send(id, add(files)), [id, add, send]);
  return (
    <>
      <ScanPicker refused={refused} onAdd={take} />
      <ScanList
        scans={scans.filter((scan) => scan.status !== 'done')}
        onAgain={(scan) => void send(id, [scan])}
      />
    </>
  );
}
