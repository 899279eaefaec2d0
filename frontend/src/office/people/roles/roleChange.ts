import type { Permission } from '../types';

/** What a change of a role would add and take away. */
export function roleChange(before: readonly string[], after: ReadonlySet<string>) {
  return {
    gains: [...after].filter((code) => !before.includes(code)),
    loses: before.filter((code) => !after.has(code)),
  };
}

/** Whether a box can be changed: what the reader may not grant can still be taken away. */
export function isBoxOpen(
  permission: Pick<Permission, 'code' | 'is_grantable'>,
  before: readonly string[],
): boolean {
  return permission.is_grantable || before.includes(permission.code);
}
