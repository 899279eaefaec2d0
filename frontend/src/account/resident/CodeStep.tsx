import { useState, type ReactNode } from 'react';
import { useSession } from '@/platform/session';
import { Notice } from '@/ui';
import { useResendCode, type Asked, type To } from '../api/useCodes';
import { useConfirmCode } from '../api/useConfirmCode';
import { Refused } from '../gateway/Refused';
import { CodeField } from '../parts/CodeField';
import parts from '../parts/parts.module.css';
import { PlainButton } from '../parts/PlainButton';
import { NameStep } from './NameStep';
import { useTexts } from './texts';
import { minutes, useCountdown } from './useCountdown';
import { useSmsCode } from './useSmsCode';

interface Props {
  asked: Asked;
  to: To;
  onAsked: (asked: Asked) => void;
  onIn: () => void;
  onBack: () => void;
  /** The other ways in. */
  ways: ReactNode;
}

export function CodeStep({ asked, to, onAsked, onIn, onBack, ways }: Props) {
  const t = useTexts();
  const confirm = useConfirmCode(asked.id);
  const [code, setCode] = useState('');
  const give = (complete: string, name = '') =>
    confirm.mutate(
      { code: complete, name },
      {
        onSuccess: (answer) => {
          if (answer === 'in') onIn();
        },
        onError: () => setCode(''),
      },
    );
  useSmsCode((sent) => {
    setCode(sent);
    give(sent);
  });
  if (code !== '' && (confirm.data === 'name-needed' || (confirm.variables?.name ?? '') !== '')) {
    return (
      <NameStep
        error={confirm.error}
        isWorking={confirm.isPending}
        onName={(name) => give(code, name)}
      />
    );
  }
  return (
    <div className={parts.stack}>
      <h2>{t('codeTitle')}</h2>
      <Refused error={confirm.error} />
      <CodeField
        key={confirm.failureCount}
        label={t('code')}
        description={t('codeSent', { to: asked.recipient_masked })}
        value={code}
        onChange={setCode}
        onComplete={give}
        isWorking={confirm.isPending}
      />
      <OutboxHint />
      <Again asked={asked} to={to} onAsked={onAsked} />
      <PlainButton onClick={onBack}>
        {t(asked.channel === 'sms' ? 'change' : 'changeEmail')}
      </PlainButton>
      {ways}
    </div>
  );
}

function Again({ asked, to, onAsked }: Pick<Props, 'asked' | 'to' | 'onAsked'>) {
  const t = useTexts();
  const resend = useResendCode();
  const left = useCountdown(asked.resend_after_seconds, asked);
  const send = () => resend.mutate({ id: asked.id, ...to }, { onSuccess: onAsked });
  return (
    <>
      <Refused error={resend.error} />
      {resend.isSuccess && left > 0 && <Notice tone="ontime">{t('sentAgain')}</Notice>}
      {left > 0 ? (
        <p className="soft small">{t('againIn', { time: minutes(left) })}</p>
      ) : (
        <PlainButton isDisabled={resend.isPending} onClick={send}>
          {t('again')}
        </PlainButton>
      )}
    </>
  );
}

function OutboxHint() {
  const t = useTexts();
  const { place } = useSession();
  if (!place.outbox) return null;
  const { protocol } = location;
  return (
    <p className="soft small">
      {t('outbox')}{' '}
      <a
        href={`${protocol}//${place.base_domain}${place.scheme_port_suffix}/outbox`}
        target="_blank"
        rel="noreferrer"
      >
        {t('outboxLink')}
      </a>
    </p>
  );
}
