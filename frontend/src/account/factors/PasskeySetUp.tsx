import { Button } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useAddPasskey } from '../api/usePasskeys';
import { Refused } from '../gateway/Refused';
import { browserName } from '../parts/browserName';
import parts from '../parts/parts.module.css';
import { useTexts } from './texts';

/** Makes a passkey on this device, named after it. */
export function PasskeySetUp({ onDone }: { onDone: () => void }) {
  const t = useTexts();
  const add = useAddPasskey();
  const name = browserName(navigator.userAgent);
  return (
    <div className={parts.stack}>
      <p>{t('passkeyWhat')}</p>
      <Refused error={add.error} />
      <Button
        leftSection={<IconFingerprint size={20} />}
        loading={add.isPending}
        onClick={() => add.mutate(name, { onSuccess: onDone })}
      >
        {t('passkeyMake')}
      </Button>
    </div>
  );
}
