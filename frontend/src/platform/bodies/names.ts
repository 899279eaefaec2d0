/** The kind of body at the end of a Malayalam name, which a label beside it repeats. */
const KINDS =
  /\s*(ഗ്രാമ\s*പഞ്ചായത്ത്|ബ്ലോക്ക്\s*പഞ്ചായത്ത്|ജില്ലാ?\s*പഞ്ചായത്ത്|മുനിസിപ്പൽ\s*കോർപ്പറേഷൻ|കോർപ്പറേഷൻ|മുനിസിപ്പാലിറ്റി|നഗരസഭ)$/u;
const KINDS_EN =
  /\s+(Grama Panchayat|Block Panchayat|District Panchayat|Municipality|(Municipal )?Corporation)$/i;

/** Chillu letters written as consonant, virama and joiner become the letters of today. */
const CHILLU: Record<string, string> = { ണ: 'ൺ', ന: 'ൻ', ര: 'ർ', ല: 'ൽ', ള: 'ൾ' };

export function placeName(name: string): string {
  const today = name
    .normalize('NFC')
    .replace(/([ണനരലള])്\u200d/gu, (_, at: string) => CHILLU[at] ?? at);
  return today.replace(KINDS, '').replace(KINDS_EN, '').trim() || name;
}
