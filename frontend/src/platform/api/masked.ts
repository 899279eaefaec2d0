type Listener = () => void;

const listeners = new Set<Listener>();
let told = 0;

/** The server masked an Aadhaar number in what was just written. */
export function tellMasked(): void {
  told += 1;
  listeners.forEach((listener) => listener());
}

/** How often it did since the page was opened. */
export const maskedTimes = (): number => told;

export function onMasked(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
