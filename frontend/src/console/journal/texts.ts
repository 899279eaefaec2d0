import { createTexts } from '@/platform/i18n';

const texts = {
  en: {
    title: 'What was done here',
    subtitle:
      'Every act of the state and of support on this console, also those that were refused.',
    table: 'Acts',
    search: 'Search person, local body or reason',
    actor: 'Person',
    action: 'Act',
    outcome: 'Outcome',
    since: 'From the day',
    until: 'To the day',
    at: 'When',
    what: 'What',
    who: 'Who',
    body: 'Local body',
    reason: 'Reason',
    noneTitle: 'No act matches',
    noneText: 'Change the search, the days or the filters.',
  },
  ml: {
    title: 'ഇവിടെ ചെയ്തത്',
    subtitle: 'ഈ കൺസോളിൽ സംസ്ഥാനവും സഹായസംഘവും ചെയ്തതെല്ലാം; അനുവദിക്കാത്തതും ഉൾപ്പെടെ.',
    table: 'പ്രവൃത്തികൾ',
    search: 'ആളോ സ്ഥാപനമോ കാരണമോ തിരയുക',
    actor: 'ആൾ',
    action: 'പ്രവൃത്തി',
    outcome: 'ഫലം',
    since: 'ഈ ദിവസം മുതൽ',
    until: 'ഈ ദിവസം വരെ',
    at: 'എപ്പോൾ',
    what: 'എന്ത്',
    who: 'ആര്',
    body: 'തദ്ദേശ സ്ഥാപനം',
    reason: 'കാരണം',
    noneTitle: 'ചേരുന്ന ഒന്നുമില്ല',
    noneText: 'തിരച്ചിലോ തീയതിയോ അരിപ്പയോ മാറ്റിനോക്കുക.',
  },
};

export const useJournalTexts = createTexts('console.journal', texts);
