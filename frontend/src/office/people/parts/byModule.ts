/** Rows by the module they belong to, in the order in which the server names them. */
export function byModule<T extends { module: string }>(rows: readonly T[]): [string, T[]][] {
  const found = new Map<string, T[]>();
  for (const row of rows) found.set(row.module, [...(found.get(row.module) ?? []), row]);
  return [...found];
}
