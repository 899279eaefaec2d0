/** The address to go on to if it is one of this deployment's hosts, else `otherwise`. */
export function ownAddress(
  next: string | undefined,
  baseDomain: string,
  otherwise: string,
  here: string = location.origin,
): string {
  if (next === undefined || !URL.canParse(next, here)) return otherwise;
  const target = new URL(next, here);
  const isWeb = target.protocol === new URL(here).protocol;
  const isOurs = target.hostname === baseDomain || target.hostname.endsWith(`.${baseDomain}`);
  const isHere = target.origin === here;
  return isWeb && (isOurs || isHere) ? target.href : otherwise;
}
