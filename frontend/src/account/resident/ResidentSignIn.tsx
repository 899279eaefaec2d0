import { useState } from 'react';
import type { Asked, To } from '../api/useCodes';
import parts from '../parts/parts.module.css';
import { PlainButton } from '../parts/PlainButton';
import { CodeStep } from './CodeStep';
import { CounterStep } from './CounterStep';
import { INDIA } from './countries';
import { EmailStep } from './EmailStep';
import { PhoneStep, type PhoneTyped } from './PhoneStep';
import { useTexts } from './texts';

type Way = 'phone' | 'email' | 'counter';
const WAYS = [
  ['phone', 'byPhone'],
  ['email', 'byEmail'],
  ['counter', 'byCounter'],
] as const;

/** A code to the phone, to the e-mail, or from the counter; then, the first time, the name. */
export function ResidentSignIn({ onIn }: { onIn: () => void }) {
  const t = useTexts();
  const [way, setWay] = useState<Way>('phone');
  const [phone, setPhone] = useState<PhoneTyped>({ country: INDIA, number: '' });
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState<{ asked: Asked; to: To } | null>(null);
  const show = (asked: Asked, to: To) => setSent({ asked, to });
  const go = (next: Way) => {
    setSent(null);
    setWay(next);
  };

  const ways = (
    <div className={parts.ways}>
      {WAYS.filter(([each]) => each !== way).map(([each, label]) => (
        <PlainButton key={each} onClick={() => go(each)}>
          {t(label)}
        </PlainButton>
      ))}
    </div>
  );
  return (
    <div className={parts.stack}>
      {sent !== null && (
        <CodeStep
          asked={sent.asked}
          to={sent.to}
          onAsked={(asked) => show(asked, sent.to)}
          onIn={onIn}
          onBack={() => setSent(null)}
          ways={ways}
        />
      )}
      {sent === null && way === 'phone' && (
        <PhoneStep value={phone} onChange={setPhone} onAsked={show} />
      )}
      {sent === null && way === 'email' && (
        <EmailStep value={email} onChange={setEmail} onAsked={show} />
      )}
      {sent === null && way === 'counter' && <CounterStep onIn={onIn} />}
      {sent === null && ways}
    </div>
  );
}
