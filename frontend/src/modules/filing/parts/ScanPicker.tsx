import { Button, FileButton } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Notice } from '@/ui';
import { useTexts } from '../texts';
import { SCAN_SUFFIXES } from './scans';
import classes from './parts.module.css';
import type { Refused } from './useScans';

interface Props {
  refused: readonly Refused[];
  onAdd: (files: readonly File[]) => void;
  isDisabled?: boolean;
}

/** Takes several scans at once, chosen or dropped, and says which it cannot take. */
export function ScanPicker({ refused, onAdd, isDisabled = false }: Props) {
  const t = useTexts();
  const place = useRef<HTMLDivElement>(null);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null || isDisabled) return;
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
      onAdd([...(event.dataTransfer?.files ?? [])]);
    });
    return () => stop.abort();
  }, [onAdd, isDisabled]);
  return (
    <div className={classes.stack}>
      <div ref={place} className={classes.picker} data-over={isOver || undefined}>
        <FileButton multiple accept={SCAN_SUFFIXES} onChange={onAdd}>
          {(button) => (
            <Button
              {...button}
              variant="default"
              disabled={isDisabled}
              leftSection={<IconPaperclip size={16} aria-hidden="true" />}
            >
              {t('scan.choose')}
            </Button>
          )}
        </FileButton>
        <span className="soft small">
          {t('scan.drop')} · {t('scan.kinds')}
        </span>
      </div>
      {refused.length > 0 && (
        <Notice tone="late">
          {refused.map(({ name, why }) => (
            <p key={name}>{t(`scan.${why}`, { name })}</p>
          ))}
        </Notice>
      )}
    </div>
  );
}
