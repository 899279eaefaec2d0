import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export type Language = 'ml' | 'en';

const KEPT = 'sabha.language';

export function keptLanguage(): Language {
  return localStorage.getItem(KEPT) === 'en' ? 'en' : 'ml';
}

export const language = i18next.createInstance();

void language.use(initReactI18next).init({
  lng: keptLanguage(),
  fallbackLng: 'en',
  initAsync: false,
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  returnEmptyString: false,
});

export function currentLanguage(): Language {
  return language.language === 'en' ? 'en' : 'ml';
}

export function speakIn(next: Language): void {
  localStorage.setItem(KEPT, next);
  document.documentElement.lang = next;
  void language.changeLanguage(next);
}
