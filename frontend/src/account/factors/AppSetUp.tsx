import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useState } from 'react';
import { Loaded } from '@/ui';
import { useAddApp } from '../api/useApp';
import { useAppSecret } from '../api/useAppSecret';
import { Refused } from '../gateway/Refused';
import type { AppSecret } from '../gateway/types';
import { CodeField } from '../parts/CodeField';
import parts from '../parts/parts.module.css';
import classes from './factors.module.css';
import { QrCode } from './QrCode';
import { useTexts } from './texts';

/** Scan, or type the key, then confirm by a code. */
export function AppSetUp({ onDone }: { onDone: () => void }) {
  const t = useTexts();
  const secret = useAppSecret();
  if (secret.data === null) return <p>{t('appKnown')}</p>;
  return (
    <Loaded query={secret}>{(data) => data && <Steps secret={data} onDone={onDone} />}</Loaded>
  );
}

function Steps({ secret, onDone }: { secret: AppSecret; onDone: () => void }) {
  const t = useTexts();
  const add = useAddApp();
  const clipboard = useClipboard();
  const [code, setCode] = useState('');
  const confirm = (complete: string) =>
    add.mutate(complete, { onSuccess: onDone, onError: () => setCode('') });
  return (
    <ol className={classes.steps}>
      <li>{t('appGet')}</li>
      <li>
        <p>{t('appScan')}</p>
        <div className={classes.scan}>
          <QrCode text={secret.totp_url} label={t('appPicture')} />
          <div className={parts.stack}>
            <p className="small">{t('appType')}</p>
            <code className={classes.secret}>{inFours(secret.secret)}</code>
            <div className={parts.acts}>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => clipboard.copy(secret.secret)}
              >
                {t(clipboard.copied ? 'copied' : 'copy')}
              </Button>
            </div>
            <a className="small" href={secret.totp_url}>
              {t('appOnThis')}
            </a>
          </div>
        </div>
      </li>
      <li>
        <div className={parts.stack}>
          <Refused error={add.error} />
          <CodeField
            label={t('appCode')}
            description={t('appConfirm')}
            value={code}
            onChange={setCode}
            onComplete={confirm}
            isWorking={add.isPending}
            isLater
          />
        </div>
      </li>
    </ol>
  );
}

function inFours(secret: string): string {
  return (secret.match(/.{1,4}/g) ?? []).join(' ');
}
