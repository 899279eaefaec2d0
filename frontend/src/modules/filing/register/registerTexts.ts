import { createTexts } from '@/platform/i18n';

export const texts = {
  en: {
    title: 'Register of files',
    subtitle: 'Every file of this office, decided or not.',
    table: 'Files',
    from: 'Received from',
    to: 'to',
    export: 'Export CSV',
    emptyTitle: 'No file matches',
    emptyText: 'Change the search, the dates or the filters.',
    noneTitle: 'No file is registered yet',
    noneText: 'The first application registered here becomes file number 1 of the year.',
    dueFilter: 'Due date',
  },
  ml: {
    title: 'ഫയൽ രജിസ്റ്റർ',
    subtitle: 'തീർപ്പായതും അല്ലാത്തതുമായ എല്ലാ ഫയലുകളും.',
    table: 'ഫയലുകൾ',
    from: 'സ്വീകരിച്ചത് മുതൽ',
    to: 'വരെ',
    export: 'CSV എടുക്കുക',
    emptyTitle: 'ചേരുന്ന ഫയലില്ല',
    emptyText: 'തിരച്ചിലോ തീയതിയോ അരിപ്പയോ മാറ്റിനോക്കുക.',
    noneTitle: 'ഇതുവരെ ഫയലൊന്നും രജിസ്റ്റർ ചെയ്തിട്ടില്ല',
    noneText: 'ഇവിടെ ആദ്യം രജിസ്റ്റർ ചെയ്യുന്ന അപേക്ഷ ഈ വർഷത്തെ ഒന്നാം നമ്പർ ഫയലാകും.',
    dueFilter: 'അവസാന തീയതി',
  },
};

export const useRegisterTexts = createTexts('filing.register', texts);
