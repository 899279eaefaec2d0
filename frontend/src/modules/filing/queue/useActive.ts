import { useCallback, useEffect, useRef, useState } from 'react';
import type { SetUrlState } from '@/platform/routing';

const REST = 250;

/**
 * The file that the list's mark stands on. The file itself follows when the hand rests: opening a
 * file stands in the audit, so passing over it must not open it.
 */
export function useActive(file: string | undefined, set: SetUrlState, isWide: boolean) {
  const [active, setActive] = useState(file);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setActive(file), [file]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const move = useCallback(
    (id: string, after = REST) => {
      setActive(id);
      clearTimeout(timer.current);
      if (isWide) timer.current = setTimeout(() => set({ file: id }), after);
    },
    [set, isWide],
  );
  const show = useCallback((id: string) => move(id, 0), [move]);
  return { active, move, show };
}
