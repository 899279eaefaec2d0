import { useState } from 'react';
import { useUrlState } from '@/platform/routing';
import { useSession } from '@/platform/session';
import { Loaded, Notice, Page, PageHeader } from '@/ui';
import { useIsReadOnly } from '../parts/useIsReadOnly';
import { useScans } from '../parts/useScans';
import type { FileDetail } from '../queries/fileKey';
import { useFile } from '../queries/useFile';
import { useTexts } from '../texts';
import { Acknowledgement } from './Acknowledgement';
import classes from './intake.module.css';
import { IntakeForm } from './IntakeForm';
import { useIntakeTexts } from './intakeTexts';

/** The counter: sixty people a morning, one form and one acknowledgement each. */
export function NewFile() {
  const t = useIntakeTexts();
  const words = useTexts();
  const [{ done }, set] = useUrlState();
  const { can } = useSession();
  const isReadOnly = useIsReadOnly();
  const scans = useScans();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [applicant, setApplicant] = useState(1);

  const begin = () => {
    scans.clear();
    setTicked(new Set());
    setApplicant(applicant + 1);
    set({ done: '' });
  };
  const onDone = (file: FileDetail) => {
    set({ done: file.id }, { push: true });
    void scans.send(file.id, scans.scans);
  };

  if (done !== undefined) {
    return (
      <Page width="reading">
        <PageHeader title={t('done')} />
        <Registered id={done} ticked={ticked} scans={scans} onNext={begin} />
      </Page>
    );
  }
  const why = isReadOnly ? words('readOnly') : t('notAllowed');
  const isOpen = !isReadOnly && can('filing.file.register');
  return (
    <Page width="wide">
      <PageHeader title={t('title')}>
        {isOpen && <span className={classes.keyHint}>{t('help')}</span>}
      </PageHeader>
      {isOpen ? (
        <IntakeForm
          key={applicant}
          scans={scans}
          ticked={ticked}
          onTick={setTicked}
          onDone={onDone}
          onClear={begin}
        />
      ) : (
        <Notice>{why}</Notice>
      )}
    </Page>
  );
}

interface RegisteredProps {
  id: string;
  ticked: ReadonlySet<string>;
  scans: ReturnType<typeof useScans>;
  onNext: () => void;
}

function Registered({ id, ...rest }: RegisteredProps) {
  return (
    <Loaded query={useFile(id)}>{({ data }) => <Acknowledgement file={data} {...rest} />}</Loaded>
  );
}
