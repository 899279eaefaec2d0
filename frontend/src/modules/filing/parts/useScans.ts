import { useCallback, useState } from 'react';
import { useAttachDocument } from '../queries/useAttachDocument';
import { refusalOf, type Refusal } from './scans';

export interface Scan {
  /** Also the key under which it is sent, so that sending again never attaches it twice. */
  key: string;
  file: File;
  status: 'waiting' | 'sending' | 'done' | 'failed';
  error?: unknown;
}

export interface Refused {
  name: string;
  why: Refusal;
}

/** Documents chosen and on their way to a file, each with what became of it. */
export function useScans() {
  const [scans, setScans] = useState<readonly Scan[]>([]);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const { mutateAsync } = useAttachDocument();
  const mark = useCallback(
    (key: string, change: Partial<Scan>) =>
      setScans((all) => all.map((scan) => (scan.key === key ? { ...scan, ...change } : scan))),
    [],
  );
  const send = useCallback(
    async (id: string, list: readonly Scan[]) => {
      for (const { key, file } of list) {
        mark(key, { status: 'sending' });
        const done = await mutateAsync({ id, file, key }).then(
          () => ({ status: 'done' as const }),
          (error: unknown) => ({ status: 'failed' as const, error }),
        );
        mark(key, done);
      }
    },
    [mark, mutateAsync],
  );
  const add = useCallback((files: readonly File[]): readonly Scan[] => {
    const judged = files.map((file) => ({ file, why: refusalOf(file) }));
    setRefused(judged.flatMap(({ file, why }) => (why ? [{ name: file.name, why }] : [])));
    const taken = judged
      .filter(({ why }) => why === undefined)
      .map(({ file }) => ({ key: crypto.randomUUID(), file, status: 'waiting' as const }));
    setScans((all) => [...all, ...taken]);
    return taken;
  }, []);
  const remove = useCallback(
    (key: string) => setScans((all) => all.filter((scan) => scan.key !== key)),
    [],
  );
  const clear = useCallback(() => {
    setScans([]);
    setRefused([]);
  }, []);
  return { scans, refused, add, send, remove, clear };
}
