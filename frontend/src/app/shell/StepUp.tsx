import { lazy, Suspense, useEffect, useState } from 'react';
import { setProver } from '@/platform/api';

const ProofDialog = lazy(() => import('@/account/proof/ProofDialog'));

type Answer = (isProven: boolean) => void;

/** Opens the question "is it still you?" whenever a call wants a fresh proof. */
export function StepUp() {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    setProver(
      () =>
        new Promise((resolve) => {
          setAnswer(() => resolve);
        }),
    );
    return () => setProver(null);
  }, []);
  if (answer === null) return null;
  const close: Answer = (isProven) => {
    setAnswer(null);
    answer(isProven);
  };
  return (
    <Suspense>
      <ProofDialog onAnswer={close} />
    </Suspense>
  );
}
