import { useState } from 'react';
import { useLocal } from '@/platform/i18n';
import { useRenewSession, useSession } from '@/platform/session';
import type { FactorType } from '../gateway/types';
import parts from '../parts/parts.module.css';
import { PlainButton } from '../parts/PlainButton';
import { StateLink } from '../stateSignIn/StateLink';
import { PasswordStep } from './PasswordStep';
import { SecondStep } from './SecondStep';
import { useTexts } from './texts';

/** Password, then the second step where the account has one. */
export function StaffSignIn({ onIn }: { onIn: () => void }) {
  const t = useTexts();
  const local = useLocal();
  const { place } = useSession();
  const renew = useRenewSession();
  const [steps, setSteps] = useState<FactorType[] | null>(null);
  if (steps !== null) {
    return (
      <div className={parts.stack}>
        <h2>{t('secondStep')}</h2>
        <SecondStep stage="authenticate" types={steps} onDone={() => void renew().then(onIn)} />
        <PlainButton onClick={() => setSteps(null)}>{t('startAgain')}</PlainButton>
      </div>
    );
  }
  const name = place.body === null ? t('anyOffice') : local(place.body, 'name');
  return (
    <div className={parts.stack}>
      <p className="soft">
        {place.kind === 'console' ? t('consoleText') : t('staffText', { place: name })}
      </p>
      <PasswordStep onDone={(next) => (next === null ? onIn() : setSteps(next))} />
      <StateLink />
    </div>
  );
}
