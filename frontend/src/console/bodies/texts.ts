import { createTexts } from '@/platform/i18n';

export const texts = {
  en: {
    title: 'Local bodies',
    subtitle:
      'Every local body of the state. The address of this page keeps filters, order and columns: save or send it as a view.',
    table: 'Local bodies',
    emptyTitle: 'No local body fits these filters',
    emptyText: 'Take a filter away, or search for less.',
    noneTitle: 'No local body has been onboarded yet',
    noneText: 'Start with a file that lists them: each row becomes a body with its own site.',
    noneAct: 'Onboard from a file',
    enable: 'Turn on a module …',
    disable: 'Turn off a module …',
    selectAll: 'Select all {{count}} that fit',
  },
  ml: {
    title: 'തദ്ദേശ സ്ഥാപനങ്ങൾ',
    subtitle:
      'സംസ്ഥാനത്തെ എല്ലാ തദ്ദേശ സ്ഥാപനങ്ങളും. നിബന്ധനകളും ക്രമവും കോളങ്ങളും ഈ താളിന്റെ വിലാസത്തിലുണ്ട്: അത് സൂക്ഷിക്കാം, അയയ്ക്കാം.',
    table: 'തദ്ദേശ സ്ഥാപനങ്ങൾ',
    emptyTitle: 'ഈ നിബന്ധനകളിൽ ഒരു സ്ഥാപനവുമില്ല',
    emptyText: 'ഒരു നിബന്ധന നീക്കുക, അല്ലെങ്കിൽ തിരയുന്ന വാക്ക് ചുരുക്കുക.',
    noneTitle: 'ഇതുവരെ ഒരു സ്ഥാപനവും ചേർത്തിട്ടില്ല',
    noneText: 'സ്ഥാപനങ്ങളുടെ പട്ടികയുള്ള ഫയലിൽ തുടങ്ങുക: ഓരോ വരിയും സ്വന്തം സൈറ്റുള്ള സ്ഥാപനമാകും.',
    noneAct: 'ഫയലിൽനിന്ന് ചേർക്കുക',
    enable: 'മൊഡ്യൂൾ തുടങ്ങുക …',
    disable: 'മൊഡ്യൂൾ നിർത്തുക …',
    selectAll: 'യോജിക്കുന്ന {{count}} എണ്ണവും തിരഞ്ഞെടുക്കുക',
  },
};

export const useBodiesTexts = createTexts('console.bodies', texts);
