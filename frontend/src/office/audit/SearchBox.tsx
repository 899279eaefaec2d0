import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useKeys } from '@/ui';
import { useTexts } from './texts';

interface Props {
  value: string;
  onChange: (value: string) => void;
}

/** `/` reaches the box, Escape leaves it; what is typed goes out when the hand rests. */
export function SearchBox({ value, onChange }: Props) {
  const t = useTexts();
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const label = t('search');
  useKeys(useMemo(() => [{ key: '/', label, run: () => box.current?.focus() }], [label]));
  const sent = useRef(value);
  useEffect(() => {
    if (value !== sent.current) setTyped(value);
    sent.current = value;
  }, [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => {
      sent.current = typed;
      onChange(typed);
    }, 300);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <TextInput
      ref={box}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      rightSection={
        typed !== '' && (
          <CloseButton size="sm" aria-label={t('clearSearch')} onClick={() => setTyped('')} />
        )
      }
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}
