/** Rows under every reason that they have, in the order in which the reasons first appear. */
export function byReason<T>(permissions: readonly T[], why: (permission: T) => readonly string[]) {
  const found = new Map<string, T[]>();
  for (const each of permissions) {
    for (const reason of why(each)) found.set(reason, [...(found.get(reason) ?? []), each]);
  }
  return [...found].map(([reason, own]) => ({ reason, permissions: own }));
}
