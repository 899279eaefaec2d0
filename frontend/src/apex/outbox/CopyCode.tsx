import { Button, CopyButton } from '@mantine/core';
import { useOutboxTexts } from './texts';

/** A code in large digits; a press copies it. */
export function CopyCode({ code }: { code: string }) {
  const t = useOutboxTexts();
  return (
    <CopyButton value={code} timeout={2_000}>
      {({ copied, copy }) => (
        <Button variant={copied ? 'filled' : 'light'} onClick={copy}>
          {copied ? t('copied') : t('copy', { code })}
        </Button>
      )}
    </CopyButton>
  );
}
