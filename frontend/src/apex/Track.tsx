import { AskTheOffice } from './AskTheOffice';
import { useTexts } from './texts';

export function Track() {
  const t = useTexts();
  return (
    <AskTheOffice
      title={t('trackTitle')}
      now={t('trackNow')}
      how={t('trackHow')}
      steps={[t('trackStep1'), t('trackStep2'), t('trackStep3')]}
    />
  );
}
