import type { Versioned } from '@/platform/api';
import type { FileDetail } from '../queries/fileKey';
import { useReleaseFile } from '../queries/useReleaseFile';
import { ActDialog } from './ActDialog';
import { useFileTexts } from './fileTexts';

interface Props {
  file: Versioned<FileDetail>;
  onClose: () => void;
}

/** Shows once more what the hold is for before it goes. */
export function ReleaseDialog({ file: { data: file, etag }, onClose }: Props) {
  const t = useFileTexts();
  const release = useReleaseFile(file.id, etag);
  return (
    <ActDialog
      id={file.id}
      title={t('releaseTitle', { number: file.number })}
      act={t('release')}
      isReady
      asked={release}
      onAct={() => release.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t('heldFor', { reason: file.hold_reason })}</p>
      <p>{t('releaseText')}</p>
    </ActDialog>
  );
}
