import type { Language } from '@/platform/i18n';

const CHOSEN = 'sabha.language.chosen';

/** The language that somebody chose on this device before signing in, until an account has it. */
export function chosenLanguage(): Language | null {
  const chosen = localStorage.getItem(CHOSEN);
  return chosen === 'en' || chosen === 'ml' ? chosen : null;
}

export function keepChosenLanguage(next: Language): void {
  localStorage.setItem(CHOSEN, next);
}

export function forgetChosenLanguage(): void {
  localStorage.removeItem(CHOSEN);
}
