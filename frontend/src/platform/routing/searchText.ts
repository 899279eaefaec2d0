/** `?type=municipality&sort=-wards`: saved views stay readable and can be typed by hand. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

export function stringifySearch(search: Record<string, unknown>): string {
  const kept = Object.entries(search).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
  );
  const text = new URLSearchParams(kept).toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}
