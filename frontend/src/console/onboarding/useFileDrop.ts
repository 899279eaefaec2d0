import { useEffect, useState, type RefObject } from 'react';

/** Files dropped on an element; says whether one hovers over it now. */
export function useFileDrop(place: RefObject<HTMLElement | null>, take: (file: File) => void) {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const stop = new AbortController();
    const on = (name: 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
      element.addEventListener(name, act, { signal: stop.signal });
    on('dragover', (event) => {
      event.preventDefault();
      setOver(true);
    });
    on('dragleave', () => setOver(false));
    on('drop', (event) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) take(file);
    });
    return () => stop.abort();
  }, [place, take]);
  return isOver;
}
