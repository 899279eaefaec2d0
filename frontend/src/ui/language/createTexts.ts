import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage, language, type Language } from './instance';

type Base<K> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;
export type Values = Record<string, string | number>;
export type Say<T> = (key: Base<keyof T & string>, values?: Values) => string;

/** Registers an area's texts and returns the hook that reads them: both languages, same keys. */
export function createTexts<const T extends Record<string, string>>(
  area: string,
  texts: { en: T; ml: { [K in keyof T]: string } },
): () => Say<T> {
  language.addResourceBundle('en', area, texts.en);
  language.addResourceBundle('ml', area, texts.ml);
  return function useTexts() {
    const { t } = useTranslation(area, { i18n: language });
    return useCallback<Say<T>>((key, values) => t(key as string, { ...values }), [t]);
  };
}

type Named<P extends string> = { [K in `${P}_${Language}`]: string };

/** Reads `<prefix>_ml` or `<prefix>_en` of a server record, whichever the reader's language has. */
export function inLanguage<P extends string>(record: Named<P>, prefix: P, speak: Language): string {
  const own = record[`${prefix}_${speak}`];
  return own === '' ? record[`${prefix}_${speak === 'ml' ? 'en' : 'ml'}`] : own;
}

export function useLocal() {
  const { i18n } = useTranslation(undefined, { i18n: language });
  const speak: Language = i18n.language === 'en' ? 'en' : 'ml';
  return useCallback(
    <P extends string>(record: Named<P>, prefix: P) => inLanguage(record, prefix, speak),
    [speak],
  );
}

export function useLanguage(): Language {
  useTranslation(undefined, { i18n: language });
  return currentLanguage();
}
