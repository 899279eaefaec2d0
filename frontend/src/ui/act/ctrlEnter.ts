import type { KeyboardEvent } from 'react';

interface Act {
  isReady: boolean;
  isWorking: boolean;
  onAct: () => void;
}

/** Does the act once at a time and when it is ready. */
export function actOnce({ isReady, isWorking, onAct }: Act): void {
  if (isReady && !isWorking) onAct();
}

/** Listens for Ctrl+Enter, on a Mac for Command+Enter; whatever stands around hears no more of it. */
export function onCtrlEnter(act: Act) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    actOnce(act);
  };
}
