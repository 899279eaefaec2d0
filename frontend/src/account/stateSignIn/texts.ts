import { createTexts } from '@/platform/i18n';

export const texts = {
  en: {
    through: 'Sign in with {{name}}',
    coming: 'Signing you in',
    secondStep: 'One more step',
    refused: 'You could not be signed in',
    noAccount:
      '{{name}} knows you, but no account of this office goes with your e-mail address there. Ask your Secretary for an invitation.',
    unreachable:
      '{{name}} does not answer just now. Try again later, or sign in with your password.',
    other: '{{name}} did not let you in. Try again, or sign in with your password.',
    again: 'To the sign-in page',
  },
  ml: {
    through: '{{name}} വഴി പ്രവേശിക്കുക',
    coming: 'പ്രവേശിപ്പിക്കുന്നു',
    secondStep: 'ഒരു ഘട്ടം കൂടി',
    refused: 'പ്രവേശിക്കാനായില്ല',
    noAccount:
      '{{name}} നിങ്ങളെ തിരിച്ചറിഞ്ഞു; പക്ഷേ അവിടെയുള്ള ഇ-മെയിൽ വിലാസത്തിൽ ഇവിടെ അക്കൗണ്ടില്ല. സെക്രട്ടറിയോട് ക്ഷണം ആവശ്യപ്പെടുക.',
    unreachable: '{{name}} ഇപ്പോൾ പ്രതികരിക്കുന്നില്ല. പിന്നീട് ശ്രമിക്കുക, അല്ലെങ്കിൽ പാസ്‌വേഡ് ഉപയോഗിക്കുക.',
    other: '{{name}} പ്രവേശനം അനുവദിച്ചില്ല. വീണ്ടും ശ്രമിക്കുക, അല്ലെങ്കിൽ പാസ്‌വേഡ് ഉപയോഗിക്കുക.',
    again: 'പ്രവേശന പേജിലേക്ക്',
  },
};

export const useStateTexts = createTexts('account.state', texts);
