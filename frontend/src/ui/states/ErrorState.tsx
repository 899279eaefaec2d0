import { Button } from '@mantine/core';
import { useTitle } from '../layout/useTitle';
import { useTexts } from '../texts';
import classes from './states.module.css';

export interface ShownError {
  title?: string;
  detail?: string;
  code?: string;
}

interface Props {
  error: unknown;
  onRetry?: () => void;
  /** Stands in a form: smaller, without the code. */
  isInline?: boolean;
  /** The whole page is this state: its title is the page's heading. */
  isPage?: boolean;
}

function shown(error: unknown): ShownError {
  return typeof error === 'object' && error !== null ? error : {};
}

/** Says what happened, what was kept and what to do; takes a Problem or any other error. */
export function ErrorState({ error, onRetry, isInline = false, isPage = false }: Props) {
  const Heading = isPage ? 'h1' : 'h2';
  const t = useTexts();
  const { title, detail, code } = shown(error);
  const heading = title ?? t('errorTitle');
  useTitle(isPage ? heading : undefined);
  return (
    <div
      className={`${classes.state} ${classes.error}`}
      data-inline={isInline || undefined}
      role="alert"
    >
      <Heading>{heading}</Heading>
      {detail !== title && <p>{detail ?? t('errorOffline')}</p>}
      {code !== undefined && !isInline && <code className={classes.code}>{code}</code>}
      {onRetry !== undefined && (
        <div className={classes.acts}>
          <Button variant="default" onClick={onRetry}>
            {t('tryAgain')}
          </Button>
        </div>
      )}
    </div>
  );
}
