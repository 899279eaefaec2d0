import { useEffect, useEffectEvent } from 'react';

interface SmsCode extends Credential {
  code: string;
}

/** Takes the code out of the SMS, where the phone's browser offers to. */
export function useSmsCode(onCode: (code: string) => void): void {
  const take = useEffectEvent(onCode);
  useEffect(() => {
    if (!('OTPCredential' in window)) return;
    const stop = new AbortController();
    const asked = { otp: { transport: ['sms'] }, signal: stop.signal };
    navigator.credentials.get(asked as CredentialRequestOptions).then(
      (given) => {
        if (given !== null) take((given as SmsCode).code);
      },
      // Refused, or the page was left: the code is typed by hand.
      () => undefined,
    );
    return () => stop.abort();
  }, []);
}
