import { createTexts } from '@/platform/i18n';

export const texts = {
  en: {
    title: 'Is it still you?',
    text: 'Before this is done, confirm that nobody else sits at your screen.',
    password: 'Password',
    show: 'Show the password',
    confirm: 'Confirm',
    passwordMissing: 'Write your password.',
    byPassword: 'Use my password',
    bySecond: 'Use my second step',
    residentText:
      'For this, sign in anew with a code. Sign out, come back, and do it within ten minutes.',
    secondTitle: 'Confirm your second step',
    secondText: 'Your account has a second step. Confirm it once to work here.',
  },
  ml: {
    title: 'ഇത് നിങ്ങൾ തന്നെയാണോ?',
    text: 'ഇത് ചെയ്യുന്നതിനു മുമ്പ്, സ്ക്രീനിനു മുന്നിൽ മറ്റാരുമല്ലെന്ന് ഉറപ്പാക്കുക.',
    password: 'പാസ്‌വേഡ്',
    show: 'പാസ്‌വേഡ് കാണിക്കുക',
    confirm: 'ഉറപ്പാക്കുക',
    passwordMissing: 'പാസ്‌വേഡ് എഴുതുക.',
    byPassword: 'പാസ്‌വേഡ് ഉപയോഗിക്കുക',
    bySecond: 'രണ്ടാം ഘട്ടം ഉപയോഗിക്കുക',
    residentText:
      'ഇതിന് കോഡ് ഉപയോഗിച്ച് വീണ്ടും പ്രവേശിക്കണം. പുറത്തുകടന്ന് വീണ്ടും പ്രവേശിച്ച് പത്ത് മിനിറ്റിനകം ഇത് ചെയ്യുക.',
    secondTitle: 'രണ്ടാം ഘട്ടം ഉറപ്പാക്കുക',
    secondText: 'നിങ്ങളുടെ അക്കൗണ്ടിന് രണ്ടാം ഘട്ടമുണ്ട്. ഇവിടെ ജോലി ചെയ്യാൻ അത് ഒരു തവണ ഉറപ്പാക്കുക.',
  },
};

export const useTexts = createTexts('account.proof', texts);
