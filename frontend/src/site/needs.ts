const words = {
  family: /birth|death|marriage|family/,
  house: /build|house|owner|property-cert|number|wall|plot|resid|permit/,
  business: /trade|licen[cs]e|business|shop|factory/,
  money: /pension|welfare|help|relief|bpl|aid/,
  tax: /tax|payment|demand|cess/,
  complaint: /complaint|grievance|information|rti/,
} as const;

export type Need = keyof typeof words | 'other';

/** The need a service answers, read from its code. */
export function needOf(code: string): Need {
  const found = Object.entries(words).find(([, pattern]) => pattern.test(code.toLowerCase()));
  return (found?.[0] as Need | undefined) ?? 'other';
}

export function byNeed<T extends { code: string }>(services: readonly T[]): [Need, T[]][] {
  const order: Need[] = ['family', 'house', 'business', 'money', 'tax', 'complaint', 'other'];
  return order
    .map((need): [Need, T[]] => [need, services.filter((each) => needOf(each.code) === need)])
    .filter(([, each]) => each.length > 0);
}
