import { createTexts } from '@/platform/i18n';

export const texts = {
  en: {
    appGet: 'Install an authenticator app on your phone, such as Google Authenticator or Aegis.',
    appScan: 'In the app choose “add” and point the camera at this picture.',
    appPicture: 'QR code for the authenticator app',
    appOnThis: 'The app is on this device: open it',
    appType: 'The camera does not work? Type this key into the app:',
    appConfirm: 'Type the six digits that the app now shows.',
    appCode: 'Six-digit code',
    appKnown: 'An authenticator app is set up already.',
    copy: 'Copy',
    copied: 'Copied',
    passkeyWhat:
      'A passkey is kept by your phone, computer or security key. You sign in with its lock: finger, face or PIN. There is nothing to type and nothing that can be stolen by a false page.',
    passkeyMake: 'Make a passkey',
    codesTitle: 'Keep these recovery codes',
    codesText:
      'If you lose your phone, each of these codes lets you in once. Print them or save them somewhere that is not your phone. They are shown only now.',
    codesDownload: 'Save as a file',
    codesPrint: 'Print',
    codesKept: 'I have kept them',
    codesFile: 'sabha-recovery-codes.txt',
    codesHead: 'Recovery codes for Sabha, {{login}}. Each works once.',
    setUpTitle: 'Protect your account',
    setUpText:
      'Your work here needs a second step besides the password, so that nobody can act in your name. This takes two minutes, once.',
    recommended: 'Recommended',
    byPasskey: 'Passkey on this device',
    byPasskeyText: 'Finger, face or PIN of this device. The quickest from now on.',
    byApp: 'App on my phone',
    byAppText: 'Six digits from an authenticator app, each time you sign in.',
    otherWay: 'Choose another way',
    stepOf: 'Step {{step}} of 2',
    preparing: 'Preparing the codes',
  },
  ml: {
    appGet: 'ഫോണിൽ ഒരു ഓതന്റിക്കേറ്റർ ആപ്പ് ചേർക്കുക, ഉദാഹരണത്തിന് Google Authenticator അല്ലെങ്കിൽ Aegis.',
    appScan: 'ആപ്പിൽ “add” തിരഞ്ഞെടുത്ത് ക്യാമറ ഈ ചിത്രത്തിനു നേരെ പിടിക്കുക.',
    appPicture: 'ഓതന്റിക്കേറ്റർ ആപ്പിനുള്ള ക്യു.ആർ. കോഡ്',
    appOnThis: 'ആപ്പ് ഈ ഉപകരണത്തിലാണെങ്കിൽ തുറക്കുക',
    appType: 'ക്യാമറ പ്രവർത്തിക്കുന്നില്ലേ? ഈ താക്കോൽ ആപ്പിൽ എഴുതുക:',
    appConfirm: 'ആപ്പ് ഇപ്പോൾ കാണിക്കുന്ന ആറ് അക്കങ്ങൾ എഴുതുക.',
    appCode: 'ആറക്ക കോഡ്',
    appKnown: 'ഓതന്റിക്കേറ്റർ ആപ്പ് ഇപ്പോൾത്തന്നെ ഒരുക്കിയിട്ടുണ്ട്.',
    copy: 'പകർത്തുക',
    copied: 'പകർത്തി',
    passkeyWhat:
      'പാസ്‌കീ നിങ്ങളുടെ ഫോണിലോ കമ്പ്യൂട്ടറിലോ സുരക്ഷാ കീയിലോ ഇരിക്കും. അതിന്റെ പൂട്ട് തുറന്നാൽ പ്രവേശിക്കാം: വിരൽ, മുഖം, അല്ലെങ്കിൽ പിൻ. ഒന്നും എഴുതേണ്ട; വ്യാജതാളുകൾക്ക് മോഷ്ടിക്കാനും ഒന്നുമില്ല.',
    passkeyMake: 'പാസ്‌കീ ഉണ്ടാക്കുക',
    codesTitle: 'ഈ വീണ്ടെടുക്കൽ കോഡുകൾ സൂക്ഷിക്കുക',
    codesText:
      'ഫോൺ നഷ്ടപ്പെട്ടാൽ ഇവ ഓരോന്നുകൊണ്ടും ഒരു തവണ പ്രവേശിക്കാം. അച്ചടിക്കുക, അല്ലെങ്കിൽ ഫോണിലല്ലാതെ മറ്റെവിടെയെങ്കിലും സൂക്ഷിക്കുക. ഇപ്പോൾ മാത്രമേ ഇവ കാണിക്കൂ.',
    codesDownload: 'ഫയലായി സൂക്ഷിക്കുക',
    codesPrint: 'അച്ചടിക്കുക',
    codesKept: 'സൂക്ഷിച്ചുകഴിഞ്ഞു',
    codesFile: 'sabha-recovery-codes.txt',
    codesHead: 'സഭയുടെ വീണ്ടെടുക്കൽ കോഡുകൾ, {{login}}. ഓരോന്നും ഒരു തവണ മാത്രം.',
    setUpTitle: 'അക്കൗണ്ട് സുരക്ഷിതമാക്കുക',
    setUpText:
      'നിങ്ങളുടെ പേരിൽ മറ്റാരും പ്രവർത്തിക്കാതിരിക്കാൻ ഇവിടത്തെ ജോലിക്ക് പാസ്‌വേഡിനു പുറമേ ഒരു ഘട്ടം കൂടി വേണം. രണ്ട് മിനിറ്റ് മതി, ഒരിക്കൽ മാത്രം.',
    recommended: 'നല്ലത്',
    byPasskey: 'ഈ ഉപകരണത്തിലെ പാസ്‌കീ',
    byPasskeyText: 'ഈ ഉപകരണത്തിന്റെ വിരലടയാളം, മുഖം, അല്ലെങ്കിൽ പിൻ. ഇനിയെന്നും ഏറ്റവും വേഗം.',
    byApp: 'ഫോണിലെ ആപ്പ്',
    byAppText: 'ഓരോ പ്രവേശനത്തിനും ഓതന്റിക്കേറ്റർ ആപ്പിലെ ആറ് അക്കങ്ങൾ.',
    otherWay: 'മറ്റൊരു വഴി തിരഞ്ഞെടുക്കുക',
    stepOf: '2-ൽ ഘട്ടം {{step}}',
    preparing: 'കോഡുകൾ ഒരുക്കുന്നു',
  },
};

export const useTexts = createTexts('account.factors', texts);
