import i18next, { type FormatterModule } from 'i18next';
import { initReactI18next } from 'react-i18next';

export type Language = 'ml' | 'en';

const KEPT = 'sabha.language';

export function keptLanguage(): Language {
  return localStorage.getItem(KEPT) === 'en' ? 'en' : 'ml';
}

/** Every number said in a text is grouped as `1,23,456`. */
const indianNumbers: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown) =>
    typeof value === 'number' ? value.toLocaleString('en-IN') : String(value),
};

export const language = i18next.createInstance();

void language
  .use(initReactI18next)
  .use(indianNumbers)
  .init({
    lng: keptLanguage(),
    fallbackLng: 'en',
    initAsync: false,
    resources: {},
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false, alwaysFormat: true },
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
