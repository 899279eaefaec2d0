const BROWSERS = [
  ['Edge', /Edg(e|A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Firefox', /(Firefox|FxiOS)\//],
  ['Chrome', /(Chrome|CriOS|Chromium)\//],
  ['Safari', /Safari\//],
] as const;

const SYSTEMS = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['Mac', /Mac OS X/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux/],
] as const;

type Names = readonly (readonly [string, RegExp])[];

/** `Chrome, Windows`: a browser as its owner knows it; empty when nothing is recognised. */
export function browserName(userAgent: string): string {
  const found = (names: Names) => names.find(([, pattern]) => pattern.test(userAgent))?.[0];
  return [found(BROWSERS), found(SYSTEMS)].filter((name) => name !== undefined).join(', ');
}
