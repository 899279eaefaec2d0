import { useCallback, useState } from 'react';

/** Kept while the page lives, never on disk: offices share computers. */
const drafts = new Map<string, string>();

/** Text being written about a file; leaving the file and coming back finds it again. */
export function useDraft(key: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => drafts.get(key) ?? '');
  const write = useCallback(
    (next: string) => {
      if (next === '') drafts.delete(key);
      else drafts.set(key, next);
      setText(next);
    },
    [key],
  );
  return [text, write];
}
