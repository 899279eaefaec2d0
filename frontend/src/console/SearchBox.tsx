import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useKeys } from '@/ui';
import { useTexts } from './texts';

interface Props {
  value: string;
  onChange: (value: string) => void;
}

/** A table's search box: `/` reaches it, and what is typed goes out when the hand rests. */
export function SearchBox({ value, onChange }: Props) {
  const t = useTexts();
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const label = t('search');
  useKeys(useMemo(() => [{ key: '/', label, run: () => box.current?.focus() }], [label]));
  useEffect(() => {
    const timer = setTimeout(() => {
      if (typed !== value) onChange(typed);
    }, 200);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <TextInput
      ref={box}
      aria-label={label}
      placeholder={label}
      type="search"
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      rightSection={
        typed !== '' && <CloseButton size="sm" aria-label={t('all')} onClick={() => setTyped('')} />
      }
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
