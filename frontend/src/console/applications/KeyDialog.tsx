import { Button } from '@mantine/core';
import { Dialog, Notice } from '@/ui';
import type { ApplicationKey } from '../api/useApplications';
import classes from './applications.module.css';
import { CopyText } from './CopyText';
import { useApplicationTexts } from './texts';

interface Props {
  made: ApplicationKey | null;
  discoveryUrl: string;
  onClose: () => void;
}

/** The one moment at which a secret can be read. */
export function KeyDialog({ made, discoveryUrl, onClose }: Props) {
  const t = useApplicationTexts();
  return (
    <Dialog
      opened={made !== null}
      onClose={onClose}
      title={t('keyTitle', { name: made?.application.name ?? '' })}
    >
      {made && (
        <div className={classes.form}>
          <Notice tone="soon">{t('keyText')}</Notice>
          <CopyText label={t('clientId')} value={made.application.id} />
          <CopyText label={t('secret')} value={made.secret} />
          <CopyText label={t('discovery')} value={discoveryUrl} />
          <div className={classes.acts}>
            <Button onClick={onClose}>{t('done')}</Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
