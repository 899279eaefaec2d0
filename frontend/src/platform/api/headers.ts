/** Header parameters that make a change safe to repeat or refuse when someone was faster. */
export function ifMatch(etag: string): { 'If-Match': string } {
  return { 'If-Match': etag };
}

export function idempotent(key: string = crypto.randomUUID()): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': key };
}
