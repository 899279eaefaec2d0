import { createTexts } from '@/platform/i18n';

export const texts = {
  en: {
    title: 'Outbox of the demonstration',
    subtitle:
      'Here, messages are shown in place of being sent. Anybody can read them: use no real number.',
    messages: 'Messages',
    none: 'No message yet',
    noneText: 'Ask for a sign-in code on another page; it appears here within seconds.',
    factors: 'Authenticator codes',
    factorsText: 'What the app on the telephone of each console account shows now.',
    to: 'To {{to}}',
    sms: 'SMS',
    email: 'E-mail',
    copy: 'Copy {{code}}',
    copied: 'Copied',
    open: 'Open the link',
    left: '{{seconds}} s left',
    fresh: 'New message with the code {{code}}',
    back: 'Find your local body',
  },
  ml: {
    title: 'ഡെമോയുടെ സന്ദേശങ്ങൾ',
    subtitle: 'ഇവിടെ സന്ദേശങ്ങൾ അയയ്ക്കുന്നതിനു പകരം കാണിക്കുന്നു. ആർക്കും വായിക്കാം: യഥാർത്ഥ നമ്പർ നൽകരുത്.',
    messages: 'സന്ദേശങ്ങൾ',
    none: 'സന്ദേശങ്ങളൊന്നുമില്ല',
    noneText: 'മറ്റൊരു താളിൽ സൈൻ ഇൻ കോഡ് ചോദിക്കുക; സെക്കൻഡുകൾക്കകം ഇവിടെ വരും.',
    factors: 'ഓതന്റിക്കേറ്റർ കോഡുകൾ',
    factorsText: 'ഓരോ കൺസോൾ അക്കൗണ്ടിന്റെയും ഫോണിലെ ആപ്പ് ഇപ്പോൾ കാണിക്കുന്നത്.',
    to: '{{to}} എന്നതിലേക്ക്',
    sms: 'SMS',
    email: 'ഇ-മെയിൽ',
    copy: '{{code}} പകർത്തുക',
    copied: 'പകർത്തി',
    open: 'ലിങ്ക് തുറക്കുക',
    left: 'ഇനി {{seconds}} സെക്കൻഡ്',
    fresh: 'പുതിയ സന്ദേശം, കോഡ് {{code}}',
    back: 'തദ്ദേശ സ്ഥാപനം കണ്ടെത്തുക',
  },
};

export const useOutboxTexts = createTexts('apex.outbox', texts);
