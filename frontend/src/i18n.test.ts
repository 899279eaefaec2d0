import { expect, test } from 'vitest';

interface Texts {
  en: Record<string, string>;
  ml: Record<string, string>;
}
const files = import.meta.glob<{ texts?: Texts }>('./**/{texts,*Texts}.ts', { eager: true });
const areas = Object.entries(files).flatMap(([path, file]) =>
  file.texts === undefined ? [] : [[path, file.texts] as const],
);

test('every area has texts', () => {
  expect(areas.length).toBeGreaterThan(3);
});

test.each(areas)('%s has the same keys in both languages', (_, { en, ml }) => {
  expect(Object.keys(ml).sort()).toEqual(Object.keys(en).sort());
});

test.each(areas)('%s fills the same values in both languages', (_, { en, ml }) => {
  const values = (text: string | undefined) => (text?.match(/{{\w+}}/g) ?? []).toSorted();

  for (const key of Object.keys(en)) expect(values(ml[key]), key).toEqual(values(en[key]));
});

/** The glossary's words, however they are inflected: once they were mixed up. */
const GLOSSARY = [
  [/\broles?\b/i, /റോ[ൾള]/],
  [/\bcharge\b/i, /ചുമതല/],
] as const;

test.each(areas)('%s calls a role and a charge what the glossary does', (_, { en, ml }) => {
  const said = (text: string | undefined) => (text ?? '').replaceAll(/{{\w+}}/g, '');
  const others = Object.keys(en).filter((key) =>
    GLOSSARY.some(([english, word]) => english.test(said(en[key])) && !word.test(said(ml[key]))),
  );

  expect(others).toEqual([]);
});

test.each(areas)('%s has no empty text', (_, { en, ml }) => {
  expect([...Object.values(en), ...Object.values(ml)].filter((text) => text.trim() === '')).toEqual(
    [],
  );
});
