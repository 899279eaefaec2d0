import { Button, FileButton } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useRef } from 'react';
import { ErrorState } from '@/ui';
import { useUploadRun } from '../api/useUploadRun';
import styles from './onboarding.module.css';
import { useOnboardingTexts } from './texts';
import { useFileDrop } from './useFileDrop';

/** Takes the file and opens its preview. */
export function DropFile() {
  const t = useOnboardingTexts();
  const navigate = useNavigate();
  const upload = useUploadRun();
  const place = useRef<HTMLDivElement>(null);
  const { mutate } = upload;
  const send = useCallback(
    (file: File | null) => {
      if (file === null) return;
      mutate(
        { file, key: crypto.randomUUID() },
        { onSuccess: (run) => void navigate({ to: '/onboarding/$id', params: { id: run.id } }) },
      );
    },
    [mutate, navigate],
  );
  const isOver = useFileDrop(place, send);
  return (
    <>
      <div
        ref={place}
        className={styles.drop}
        role="group"
        aria-label={t('choose')}
        data-over={isOver || undefined}
      >
        <IconFileSpreadsheet size={40} stroke={1.4} aria-hidden="true" />
        <strong>{t('drop')}</strong>
        <FileButton accept=".csv,text/csv,.tsv,text/plain" onChange={send}>
          {(button) => (
            <Button {...button} loading={upload.isPending}>
              {t('choose')}
            </Button>
          )}
        </FileButton>
        <p className="soft small">{t('columns')}</p>
        {upload.isPending && <p role="status">{t('checking')}</p>}
      </div>
      {upload.error && <ErrorState isInline error={upload.error} />}
    </>
  );
}
