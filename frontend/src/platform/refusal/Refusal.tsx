import { Button } from '@mantine/core';
import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { Problem } from '@/platform/api';
import { ErrorState, Notice } from '@/ui';
import classes from './refusal.module.css';
import { useRefusalTexts } from './texts';

interface Props {
  /** The error of the act's mutation; nothing is shown without one. */
  error: unknown;
  /** The query of the record that the act is about. */
  record: QueryKey;
  /** Forgets the refusal once the newer version is here. */
  onReloaded: () => void;
}

/** Why an act on a record was refused. If someone was faster, the newer version is a press away. */
export function Refusal({ error, record, onReloaded }: Props) {
  const t = useRefusalTexts();
  const queries = useQueryClient();
  if (error === null || error === undefined) return null;
  const isStale = error instanceof Problem && (error.status === 412 || error.status === 409);
  if (!isStale) return <ErrorState error={error} />;
  const reload = async (button: HTMLButtonElement) => {
    const typed = button.form?.querySelector<HTMLElement>('textarea, input');
    await queries.refetchQueries({ queryKey: record, exact: true });
    onReloaded();
    typed?.focus();
  };
  return (
    <Notice tone="late">
      <div className={classes.said}>
        <strong>{error.status === 412 ? t('changed') : error.title}</strong>
        <span>{t('kept')}</span>
        <Button variant="default" onClick={(event) => void reload(event.currentTarget)}>
          {t('reload')}
        </Button>
      </div>
    </Notice>
  );
}
