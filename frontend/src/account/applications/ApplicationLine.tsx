import { Button } from '@mantine/core';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import type { OwnApplication } from '../api/useOwnApplications';
import classes from '../security/security.module.css';
import { useApplicationTexts } from './texts';

interface Props {
  application: OwnApplication;
  onStop: () => void;
}

/** Its name, what it may learn, since when, and when it last asked. */
export function ApplicationLine({ application, onStop }: Props) {
  const t = useApplicationTexts();
  const local = useLocal();
  const { name, scopes, given_at, used_at } = application;
  const what = scopes.map((scope) => local(scope, 'name')).join(' · ');
  const used = used_at === null ? t('unused') : t('used', { when: format.ago(used_at) });
  return (
    <li className={classes.line}>
      <span>
        <strong>{name}</strong>
        <small>{t('learns', { what })}</small>
        <small>
          {t('since', { on: format.date(given_at) })} · {used}
        </small>
      </span>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        aria-label={t('stopOf', { name })}
        onClick={onStop}
      >
        {t('stop')}
      </Button>
    </li>
  );
}
