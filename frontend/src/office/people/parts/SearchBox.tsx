import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useKeys } from '@/ui';

interface Props {
  label: string;
  clear: string;
  value: string;
  onChange: (value: string) => void;
}

/** `/` reaches the box, Escape leaves it; what is typed goes out when the hand rests. */
export function SearchBox({ label, clear, value, onChange }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  useKeys(useMemo(() => [{ key: '/', label, run: () => box.current?.focus() }], [label]));
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), 200);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <TextInput
      ref={box}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      rightSection={
        typed !== '' && <CloseButton size="sm" aria-label={clear} onClick={() => setTyped('')} />
      }
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}
