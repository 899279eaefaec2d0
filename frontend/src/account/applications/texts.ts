import { createTexts } from '@/platform/i18n';

export const texts = {
  en: {
    title: 'Applications that use your account',
    text: 'Where you signed in with this account. They never learn your password.',
    none: 'No application uses your account.',
    learns: 'May learn: {{what}}',
    since: 'Allowed on {{on}}',
    used: 'last used {{when}}',
    unused: 'not used yet',
    stop: 'Stop',
    stopOf: 'Stop {{name}}',
    stopTitle: 'Stop “{{name}}”',
    stopText:
      'It learns nothing more of you from now on, and has to ask you before you can sign in there again. What it knows already stays with it.',
  },
  ml: {
    title: 'നിങ്ങളുടെ അക്കൗണ്ട് ഉപയോഗിക്കുന്ന ആപ്പുകൾ',
    text: 'ഈ അക്കൗണ്ട് കൊണ്ട് നിങ്ങൾ പ്രവേശിച്ച മറ്റ് ആപ്പുകൾ. നിങ്ങളുടെ പാസ്‌വേഡ് അവയ്ക്ക് ലഭിക്കില്ല.',
    none: 'ഒരു ആപ്പും നിങ്ങളുടെ അക്കൗണ്ട് ഉപയോഗിക്കുന്നില്ല.',
    learns: 'അറിയാവുന്നത്: {{what}}',
    since: '{{on}}-ന് അനുവദിച്ചു',
    used: 'ഒടുവിൽ ഉപയോഗിച്ചത് {{when}}',
    unused: 'ഇതുവരെ ഉപയോഗിച്ചിട്ടില്ല',
    stop: 'നിർത്തുക',
    stopOf: '{{name}} നിർത്തുക',
    stopTitle: '“{{name}}” നിർത്തുക',
    stopText:
      'ഇനി ഈ ആപ്പ് നിങ്ങളെക്കുറിച്ച് ഒന്നും അറിയില്ല. അവിടെ വീണ്ടും പ്രവേശിക്കണമെങ്കിൽ അത് നിങ്ങളോട് അനുവാദം ചോദിക്കണം. ഇതുവരെ അറിഞ്ഞത് ആ ആപ്പിന്റെ പക്കലുണ്ടാകും.',
  },
};

export const useApplicationTexts = createTexts('account.applications', texts);
