import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, read } from '@/platform/api';
import { speakIn, type Language } from '@/platform/i18n';
import { forgetChosenLanguage, keepChosenLanguage } from './chosenLanguage';
import { keepSession, sessionQuery } from './useSessionQuery';

/** Speaks the language at once, and keeps it with the account: now, or after signing in. */
export function useChooseLanguage() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (next: Language) => {
      speakIn(next);
      if (!queries.getQueryData(sessionQuery.queryKey)?.user) {
        keepChosenLanguage(next);
        return;
      }
      const asked = read(client.PATCH('/api/session/', { body: { language: next } }));
      queries.setQueryData(sessionQuery.queryKey, await keepSession(asked));
      forgetChosenLanguage();
    },
  });
}
