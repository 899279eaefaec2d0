/** Where to go after signing in: a path of this host, never another site. */
export function safeNext(next: string | undefined, otherwise: string): string {
  return next !== undefined && /^\/(?![/\\])/.test(next) ? next : otherwise;
}
