/** Rows that share a reason, under it, in the order in which the reasons first appear. */
export function byReason<T>(permissions: readonly T[], why: (permission: T) => string) {
  const found = new Map<string, T[]>();
  for (const each of permissions) {
    const reason = why(each);
    found.set(reason, [...(found.get(reason) ?? []), each]);
  }
  return [...found].map(([reason, own]) => ({ reason, permissions: own }));
}
