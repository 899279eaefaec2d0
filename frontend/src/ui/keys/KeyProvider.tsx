import {
  createContext,
  lazy,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';

export interface KeyAct {
  /** A single key as the event names it: `j`, `Enter`, `/`. */
  key: string;
  label: string;
  run: (event: KeyboardEvent) => void;
  /** Shown in the help but handled elsewhere. */
  shownOnly?: boolean;
}

interface Keys {
  add: (acts: readonly KeyAct[]) => () => void;
  showHelp: () => void;
}

const KeyHelp = lazy(() => import('./KeyHelp'));

const KeyContext = createContext<Keys | null>(null);

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function isBusy(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true;
  if (document.querySelector('[aria-modal="true"]') !== null) return true;
  const box = event.target;
  const isToggle = box instanceof HTMLInputElement && /^(checkbox|radio)$/.test(box.type);
  if (isTyping(box) && !isToggle) return true;
  return (
    event.key === 'Enter' && box instanceof HTMLElement && /^(A|BUTTON|INPUT)$/.test(box.tagName)
  );
}

/** Holds the keys of the screen in view, and lists them on `?`. */
export function KeyProvider({ children }: { children: ReactNode }) {
  const groups = useRef<(readonly KeyAct[])[]>([]);
  const [help, setHelp] = useState<readonly KeyAct[] | null>(null);
  const showHelp = useCallback(() => setHelp(groups.current.flat()), []);
  const add = useCallback((acts: readonly KeyAct[]) => {
    groups.current = [...groups.current, acts];
    return () => {
      groups.current = groups.current.filter((group) => group !== acts);
    };
  }, []);

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isBusy(event)) return;
      if (event.key === '?') {
        showHelp();
        return;
      }
      const act = groups.current
        .flat()
        .findLast((each) => each.key === event.key && !each.shownOnly);
      if (act !== undefined) {
        event.preventDefault();
        act.run(event);
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [showHelp]);

  const keys = useMemo(() => ({ add, showHelp }), [add, showHelp]);
  return (
    <KeyContext value={keys}>
      {children}
      {help !== null && (
        <Suspense>
          <KeyHelp acts={help} onClose={() => setHelp(null)} />
        </Suspense>
      )}
    </KeyContext>
  );
}

/** Adds a screen's keys while it is shown. Pass a memoised list. */
export function useKeys(acts: readonly KeyAct[]): void {
  const add = useContext(KeyContext)?.add;
  useEffect(() => add?.(acts), [add, acts]);
}

export function useKeyHelp(): (() => void) | undefined {
  return useContext(KeyContext)?.showHelp;
}
