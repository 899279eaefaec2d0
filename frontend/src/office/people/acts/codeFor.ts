/** A code for a new seat, section or role from its English name, unlike those that are there. */
export function codeFor(name: string, taken: readonly string[]): string {
  const stem =
    name
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '')
      .slice(0, 50) || 'new';
  const known = new Set(taken);
  if (!known.has(stem)) return stem;
  let number = 2;
  while (known.has(`${stem}_${number}`)) number += 1;
  return `${stem}_${number}`;
}
