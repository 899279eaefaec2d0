import { Button, CopyButton } from '@mantine/core';
import classes from './applications.module.css';
import { useApplicationTexts } from './texts';

/** Something long that is to be put elsewhere, letter by letter. */
export function CopyText({ label, value }: { label: string; value: string }) {
  const t = useApplicationTexts();
  return (
    <div>
      <div className="soft small">{label}</div>
      <div className={classes.copyable}>
        <code className={classes.code}>{value}</code>
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Button
              size="compact-sm"
              variant="default"
              onClick={copy}
              aria-label={`${t('copy')}: ${label}`}
            >
              {copied ? t('copied') : t('copy')}
            </Button>
          )}
        </CopyButton>
      </div>
    </div>
  );
}
