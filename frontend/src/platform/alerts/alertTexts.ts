import { createTexts } from '@/platform/i18n';

export const texts = {
  en: { alerts: 'Needs attention' },
  ml: { alerts: 'ശ്രദ്ധ വേണ്ടത്' },
};

export const useAlertTexts = createTexts('alerts', texts);
