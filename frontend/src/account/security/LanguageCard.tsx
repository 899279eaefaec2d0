import { SegmentedControl } from '@mantine/core';
import { useLanguage } from '@/platform/i18n';
import { useChooseLanguage } from '@/platform/session';
import { Card } from '@/ui';
import parts from '../parts/parts.module.css';
import { useTexts } from './texts';

export function LanguageCard() {
  const t = useTexts();
  const speak = useLanguage();
  const choose = useChooseLanguage();
  return (
    <Card title={t('language')}>
      <div className={parts.stack}>
        <p className="soft">{t('languageText')}</p>
        <div>
          <SegmentedControl
            aria-label={t('language')}
            value={speak}
            onChange={(next) => choose.mutate(next)}
            data={[
              { value: 'ml', label: 'മലയാളം' },
              { value: 'en', label: 'English' },
            ]}
          />
        </div>
      </div>
    </Card>
  );
}
