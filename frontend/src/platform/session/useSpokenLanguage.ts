import { useEffect, useEffectEvent } from 'react';
import { keptLanguage, speakIn } from '@/platform/i18n';
import { chosenLanguage, forgetChosenLanguage } from './chosenLanguage';
import { useChooseLanguage } from './useChooseLanguage';
import type { Session } from './useSessionQuery';

/** Speaks what was chosen before signing in, else the account's language, else the last one. */
export function useSpokenLanguage(session: Session | undefined): void {
  const choose = useChooseLanguage();
  const keepWithAccount = useEffectEvent(choose.mutate);
  const user = session?.user?.id;
  const accounts = session?.user?.language;
  useEffect(() => {
    const chosen = user === undefined ? null : chosenLanguage();
    speakIn(chosen ?? accounts ?? keptLanguage());
    if (chosen === null) return;
    if (chosen === accounts) forgetChosenLanguage();
    else keepWithAccount(chosen);
  }, [user, accounts]);
}
