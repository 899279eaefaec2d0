import { Button, CopyButton, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from '../people.module.css';
import { useTexts } from '../texts';

interface Props {
  link: string;
  onClose: () => void;
  children: ReactNode;
}

/** A link that is shown this once, to be copied and handed over. */
export function LinkOnce({ link, onClose, children }: Props) {
  const t = useTexts();
  return (
    <div className={classes.form}>
      <p>{children}</p>
      <TextInput readOnly aria-label={t('link')} value={link} />
      <div className={classes.formActs}>
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>{t('finish')}</Button>
      </div>
    </div>
  );
}
