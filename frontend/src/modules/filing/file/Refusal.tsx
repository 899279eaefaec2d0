import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Problem } from '@/platform/api';
import { ErrorState, Notice } from '@/ui';
import { fileKey } from '../queries/fileKey';
import classes from './file.module.css';
import { useFileTexts } from './fileTexts';

interface Props {
  id: string;
  error: unknown;
  /** Forgets the refusal once the newer version is here. */
  onReloaded: () => void;
}

/** Why an act was refused. When someone was faster, the newer version is one press away. */
export function Refusal({ id, error, onReloaded }: Props) {
  const t = useFileTexts();
  const queries = useQueryClient();
  if (error === null || error === undefined) return null;
  const isStale = error instanceof Problem && (error.status === 412 || error.status === 409);
  if (!isStale) return <ErrorState error={error} />;
  const reload = async (button: HTMLButtonElement) => {
    const typed = button.form?.querySelector<HTMLElement>('textarea, input');
    await queries.refetchQueries({ queryKey: fileKey(id), exact: true });
    onReloaded();
    typed?.focus();
  };
  return (
    <Notice tone="late">
      <div className={classes.stack}>
        <strong>{error.status === 412 ? t('conflictTitle') : error.title}</strong>
        <span>{t('conflictText')}</span>
        <div>
          <Button variant="default" onClick={(event) => void reload(event.currentTarget)}>
            {t('conflictAct')}
          </Button>
        </div>
      </div>
    </Notice>
  );
}
