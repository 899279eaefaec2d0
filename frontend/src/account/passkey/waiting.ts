/** A browser does one ceremony at a time: the one that waits gives way to the one that is asked for. */
let waiting: { stop: AbortController; over: Promise<unknown> } | null = null;

/** Begins a ceremony that waits until it is done, ended by another, or `left` by the person. */
export async function waitWith<T>(
  left: AbortSignal,
  begin: (stop: AbortSignal) => Promise<T>,
): Promise<T> {
  await endWaiting();
  const stop = new AbortController();
  if (left.aborted) stop.abort();
  left.addEventListener('abort', () => stop.abort());
  const asked = begin(stop.signal);
  waiting = { stop, over: asked };
  return asked;
}

/** Ends the ceremony that waits; the browser is free for another when this is done. */
export async function endWaiting(): Promise<void> {
  const ended = waiting;
  waiting = null;
  ended?.stop.abort();
  await ended?.over.catch(() => undefined);
}
