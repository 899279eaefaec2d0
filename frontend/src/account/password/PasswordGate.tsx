import { Page, PageHeader } from '@/ui';
import parts from '../parts/parts.module.css';
import { PasswordForm } from './PasswordForm';
import { useTexts } from './texts';

/** An account without a password gets one before work goes on. */
export default function PasswordGate({ onDone }: { onDone: () => void }) {
  const t = useTexts();
  return (
    <Page width="reading">
      <div className={parts.box}>
        <PageHeader title={t('choose')}>{t('neededText')}</PageHeader>
        <PasswordForm hasPresent={false} onDone={onDone} />
      </div>
    </Page>
  );
}
