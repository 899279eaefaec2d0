import { createTexts } from '@/platform/i18n';

export const texts = {
  en: {
    invitation: 'Set your password',
    invitationText:
      'You are invited to {{place}} as {{email}}. The invitation holds until {{until}}.',
    nameEn: 'Your name in English',
    nameMl: 'Your name in Malayalam',
    acceptAct: 'Set the password and go in',
    known: 'You already have an account. Sign in with it, then this invitation can be taken.',
    signIn: 'Sign in first',
    takeTitle: 'Take the invitation',
    takeText: 'You are signed in as {{name}}. With this account you take your seat at {{place}}.',
    takeAct: 'Take it as {{name}}',
  },
  ml: {
    invitation: 'പാസ്‌വേഡ് നിശ്ചയിക്കുക',
    invitationText: '{{email}} എന്ന വിലാസത്തിൽ {{place}} നിങ്ങളെ ക്ഷണിച്ചു. ക്ഷണം {{until}} വരെ.',
    nameEn: 'പേര് ഇംഗ്ലീഷിൽ',
    nameMl: 'പേര് മലയാളത്തിൽ',
    acceptAct: 'പാസ്‌വേഡ് നിശ്ചയിച്ച് പ്രവേശിക്കുക',
    known: 'നിങ്ങൾക്ക് അക്കൗണ്ട് ഉണ്ട്. അതുപയോഗിച്ച് പ്രവേശിച്ചാൽ ഈ ക്ഷണം സ്വീകരിക്കാം.',
    signIn: 'ആദ്യം പ്രവേശിക്കുക',
    takeTitle: 'ക്ഷണം സ്വീകരിക്കുക',
    takeText: '{{name}} എന്ന പേരിൽ പ്രവേശിച്ചിരിക്കുന്നു. ഈ അക്കൗണ്ടിൽ {{place}} സീറ്റ് ഏറ്റെടുക്കാം.',
    takeAct: '{{name}} ആയി സ്വീകരിക്കുക',
  },
};

export const useTexts = createTexts('account.invitation', texts);
