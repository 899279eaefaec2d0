import { Page, PageHeader } from '@/ui';
import { useSession } from '@/platform/session';
import parts from '../parts/parts.module.css';
import { SecondStep } from '../signIn/SecondStep';
import { useTexts } from './texts';

/** A session that began without the second step takes it before work goes on. */
export default function SecondFactorGate({ onDone }: { onDone: () => void }) {
  const t = useTexts();
  const { user } = useSession();
  return (
    <Page width="reading">
      <div className={parts.box}>
        <PageHeader title={t('secondTitle')}>{t('secondText')}</PageHeader>
        <SecondStep
          stage="reauthenticate"
          types={user?.second_factor.enrolled ?? []}
          onDone={onDone}
        />
      </div>
    </Page>
  );
}
