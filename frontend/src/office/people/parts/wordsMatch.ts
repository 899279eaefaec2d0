/** Whether every word that was typed occurs, in any order. */
export function wordsMatch(text: string, search: string): boolean {
  const low = text.toLowerCase();
  return search
    .toLowerCase()
    .split(/[\s—]+/)
    .every((word) => low.includes(word));
}
