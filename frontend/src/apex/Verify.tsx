import { AskTheOffice } from './AskTheOffice';
import { useTexts } from './texts';

export function Verify() {
  const t = useTexts();
  return (
    <AskTheOffice
      title={t('verifyTitle')}
      now={t('verifyNow')}
      how={t('verifyHow')}
      steps={[t('verifyStep1'), t('verifyStep2'), t('verifyStep3')]}
    />
  );
}
