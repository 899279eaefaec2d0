import { createTexts } from '@/platform/i18n';

export const texts = {
  en: {
    open: 'Set your password',
    take: 'Take the invitation',
    invited: 'You are invited to {{place}} as {{email}}. The invitation holds until {{until}}.',
    state_admin: 'the state administration',
    support: 'the support team',
    nameEn: 'Your name in English',
    nameMl: 'Your name in Malayalam',
    openAct: 'Set the password and go in',
    known: 'You already have an account. Sign in with it, and the invitation can be taken.',
    signIn: 'Sign in first',
    takeAct: 'Take it as {{name}}',
    other: 'You are signed in as {{name}}, but the invitation is for {{email}}. Sign out first.',
    signOut: 'Sign out',
  },
  ml: {
    open: 'പാസ്‌വേഡ് നിശ്ചയിക്കുക',
    take: 'ക്ഷണം സ്വീകരിക്കുക',
    invited: '{{email}} എന്ന വിലാസത്തിൽ {{place}} നിങ്ങളെ ക്ഷണിച്ചു. ക്ഷണം {{until}} വരെ.',
    state_admin: 'സംസ്ഥാന ഭരണസംഘം',
    support: 'സഹായസംഘം',
    nameEn: 'പേര് ഇംഗ്ലീഷിൽ',
    nameMl: 'പേര് മലയാളത്തിൽ',
    openAct: 'പാസ്‌വേഡ് നിശ്ചയിച്ച് പ്രവേശിക്കുക',
    known: 'നിങ്ങൾക്ക് അക്കൗണ്ട് ഉണ്ട്. അതുപയോഗിച്ച് പ്രവേശിച്ചാൽ ക്ഷണം സ്വീകരിക്കാം.',
    signIn: 'ആദ്യം പ്രവേശിക്കുക',
    takeAct: '{{name}} ആയി സ്വീകരിക്കുക',
    other: '{{name}} എന്ന പേരിലാണ് പ്രവേശിച്ചിരിക്കുന്നത്; ക്ഷണം {{email}} എന്ന വിലാസത്തിനാണ്. ആദ്യം പുറത്തുകടക്കുക.',
    signOut: 'പുറത്തുകടക്കുക',
  },
};

export const useTexts = createTexts('account.invitation', texts);
