import { createTexts } from '@/platform/i18n';

export const texts = {
  en: {
    changed: 'This has changed meanwhile',
    kept: 'Someone else acted on it while you were writing. What you typed is kept here.',
    reload: 'Load the newer version',
  },
  ml: {
    changed: 'ഇതിനിടെ ഇതിൽ മാറ്റം വന്നു',
    kept: 'നിങ്ങൾ എഴുതുന്നതിനിടെ മറ്റൊരാൾ നടപടിയെടുത്തു. എഴുതിയത് ഇവിടെത്തന്നെയുണ്ട്.',
    reload: 'പുതിയ പതിപ്പ് എടുക്കുക',
  },
};

export const useRefusalTexts = createTexts('refusal', texts);
