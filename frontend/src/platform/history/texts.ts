import { createTexts } from '@/platform/i18n';

const texts = {
  en: {
    history: 'History',
    historyWhat: 'Who opened it, changed it or passed it on.',
    more: 'Show earlier acts',
    refused: 'Refused',
    'rolled-back': 'Not carried out',
    because: '{{word}}: {{why}}',
    actingFor: 'for {{name}}',
    visit: 'support visit',
    field: 'Field',
    before: 'Before',
    after: 'After',
    changes: 'What changed',
    masked: 'Not shown: it needs the right to see the record.',
    noChanges: 'Nothing was changed.',
    value: 'What was written',
  },
  ml: {
    history: 'നാൾവഴി',
    historyWhat: 'ആരെല്ലാം തുറന്നു, മാറ്റി, കൈമാറി.',
    more: 'മുമ്പുള്ളവ കാണിക്കുക',
    refused: 'അനുവദിച്ചില്ല',
    'rolled-back': 'നടന്നില്ല',
    because: '{{word}}: {{why}}',
    actingFor: '{{name}} എന്നയാൾക്കു വേണ്ടി',
    visit: 'സഹായ സന്ദർശനം',
    field: 'വിവരം',
    before: 'മുമ്പ്',
    after: 'ശേഷം',
    changes: 'മാറിയത്',
    masked: 'കാണിച്ചിട്ടില്ല: രേഖ കാണാനുള്ള അവകാശം വേണം.',
    noChanges: 'ഒന്നും മാറിയിട്ടില്ല.',
    value: 'എഴുതിയത്',
  },
};

export const useHistoryTexts = createTexts('history', texts);
