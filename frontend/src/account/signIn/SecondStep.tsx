import { Button, TextInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { useProof, type Proof, type Stage } from '../api/useProof';
import { Refused } from '../gateway/Refused';
import type { FactorType } from '../gateway/types';
import { CodeField } from '../parts/CodeField';
import parts from '../parts/parts.module.css';
import { PlainButton } from '../parts/PlainButton';
import { useTexts } from './texts';

interface Props {
  stage: Stage;
  types: readonly FactorType[];
  onDone: () => void;
}

type Way = 'app' | 'passkey' | 'recovery';

/** The code of an app, a passkey or a recovery code, whichever the person has set up. */
export function SecondStep({ stage, types, onDone }: Props) {
  const t = useTexts();
  const proof = useProof(stage);
  const [way, setWay] = useState<Way>(types.includes('webauthn') ? 'passkey' : 'app');
  const [code, setCode] = useState('');
  const go = (next: Way) => {
    proof.reset();
    setCode('');
    setWay(next);
  };
  const give = (given: Proof) =>
    proof.mutate(given, { onSuccess: onDone, onError: () => setCode('') });

  return (
    <div className={parts.stack}>
      <Refused error={proof.error} />
      {way === 'app' && (
        <CodeField
          label={t('appCode')}
          description={t('appText')}
          value={code}
          onChange={setCode}
          onComplete={(complete) => give({ kind: 'code', code: complete })}
          isWorking={proof.isPending}
        />
      )}
      {way === 'passkey' && (
        <>
          <p>{t('passkeyText')}</p>
          <Button
            leftSection={<IconFingerprint size={20} />}
            loading={proof.isPending}
            onClick={() => give({ kind: 'passkey' })}
          >
            {t('usePasskey')}
          </Button>
        </>
      )}
      {way === 'recovery' && (
        <RecoveryForm
          isWorking={proof.isPending}
          onGive={(given) => give({ kind: 'code', code: given })}
        />
      )}
      <div className={parts.ways}>
        {way !== 'passkey' && types.includes('webauthn') && (
          <PlainButton onClick={() => go('passkey')}>{t('usePasskey')}</PlainButton>
        )}
        {way !== 'app' && types.includes('totp') && (
          <PlainButton onClick={() => go('app')}>{t('useApp')}</PlainButton>
        )}
        {way !== 'recovery' && (
          <PlainButton onClick={() => go('recovery')}>{t('phoneLost')}</PlainButton>
        )}
      </div>
    </div>
  );
}

interface RecoveryProps {
  isWorking: boolean;
  onGive: (code: string) => void;
}

function RecoveryForm({ isWorking, onGive }: RecoveryProps) {
  const t = useTexts();
  const [code, setCode] = useState('');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (code.trim() !== '') onGive(code.trim());
  };
  return (
    <form className={parts.stack} onSubmit={submit}>
      <TextInput
        label={t('recoveryCode')}
        description={t('recoveryText')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Button type="submit" loading={isWorking}>
        {t('goOn')}
      </Button>
      <p className="soft small">{t('recoveryNone')}</p>
    </form>
  );
}
