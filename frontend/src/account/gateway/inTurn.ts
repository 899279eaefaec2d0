let last: Promise<unknown> = Promise.resolve();

/**
 * Asks when everything asked before has been answered. Each answer of the sign-in API may give the
 * browser another session: one that came late would take the place of the session signed in to.
 */
export function inTurn<T>(asked: () => Promise<T>): Promise<T> {
  const answer = last.then(asked);
  last = answer.catch(() => undefined);
  return answer;
}
