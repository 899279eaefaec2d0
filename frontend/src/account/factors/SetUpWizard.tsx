import { IconChevronRight, IconDeviceMobile, IconFingerprint } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Page, PageHeader, Skeletons } from '@/ui';
import { useFirstRecoveryCodes } from '../api/useRecoveryCodes';
import { Refused } from '../gateway/Refused';
import { canKeepPasskey } from '../passkey/ceremony';
import parts from '../parts/parts.module.css';
import { PlainButton } from '../parts/PlainButton';
import { AppSetUp } from './AppSetUp';
import classes from './factors.module.css';
import { PasskeySetUp } from './PasskeySetUp';
import { RecoveryCodes } from './RecoveryCodes';
import { useTexts } from './texts';

type Way = 'passkey' | 'app';

/** The first second step, where work here needs one: choose, do, keep the codes, go on. */
export default function SetUpWizard({ onDone }: { onDone: () => void }) {
  const t = useTexts();
  const codes = useFirstRecoveryCodes();
  const isSetUp = !codes.isIdle;
  return (
    <Page width="reading">
      <div className={parts.box} data-wide>
        <PageHeader
          title={t(isSetUp ? 'codesTitle' : 'setUpTitle')}
          crumb={t('stepOf', { step: isSetUp ? 2 : 1 })}
        />
        {!isSetUp && <FirstStep onAdded={() => codes.mutate()} />}
        {codes.isPending && <Skeletons rows={5} />}
        <Refused error={codes.error} />
        {codes.data && <RecoveryCodes codes={codes.data} onKept={onDone} />}
      </div>
    </Page>
  );
}

function FirstStep({ onAdded }: { onAdded: () => void }) {
  const t = useTexts();
  const [way, setWay] = useState<Way | null>(null);
  if (way === null) return <Choice onChoose={setWay} />;
  return (
    <>
      {way === 'passkey' ? <PasskeySetUp onDone={onAdded} /> : <AppSetUp onDone={onAdded} />}
      <div className={parts.ways}>
        <PlainButton onClick={() => setWay(null)}>{t('otherWay')}</PlainButton>
      </div>
    </>
  );
}

function Choice({ onChoose }: { onChoose: (way: Way) => void }) {
  const t = useTexts();
  const { data: isPasskeyBest } = useQuery({
    queryKey: ['account', 'can-keep-passkey'],
    queryFn: canKeepPasskey,
    staleTime: Infinity,
  });
  if (isPasskeyBest === undefined) return <Skeletons rows={3} />;
  const ways = {
    passkey: (
      <Way
        key="passkey"
        icon={<IconFingerprint size={28} stroke={1.6} />}
        title={t('byPasskey')}
        best={isPasskeyBest ? t('recommended') : null}
        onClick={() => onChoose('passkey')}
      >
        {t('byPasskeyText')}
      </Way>
    ),
    app: (
      <Way
        key="app"
        icon={<IconDeviceMobile size={28} stroke={1.6} />}
        title={t('byApp')}
        best={isPasskeyBest ? null : t('recommended')}
        onClick={() => onChoose('app')}
      >
        {t('byAppText')}
      </Way>
    ),
  };
  return (
    <>
      <p>{t('setUpText')}</p>
      <div className={classes.choices}>
        {isPasskeyBest ? [ways.passkey, ways.app] : [ways.app, ways.passkey]}
      </div>
    </>
  );
}

interface WayProps {
  icon: ReactNode;
  title: string;
  best: string | null;
  onClick: () => void;
  children: ReactNode;
}

function Way({ icon, title, best, onClick, children }: WayProps) {
  return (
    <button type="button" className={classes.choice} onClick={onClick}>
      {icon}
      <strong>
        {title} {best !== null && <span className={classes.best}>{best}</span>}
      </strong>
      <IconChevronRight size={20} aria-hidden="true" />
      <small>{children}</small>
    </button>
  );
}
