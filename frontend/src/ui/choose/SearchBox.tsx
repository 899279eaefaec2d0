import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useKeys } from '../keys/KeyProvider';
import { useTexts } from '../texts';

const REST_MS = 250;

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** `/` reaches the box, Escape leaves it; what is typed goes out when the hand rests. */
export function SearchBox({ label, value, onChange }: Props) {
  const t = useTexts();
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  useKeys(useMemo(() => [{ key: '/', label, run: () => box.current?.focus() }], [label]));
  const sent = useRef(value);
  useEffect(() => {
    // What was sent comes back while more is being typed; only a change from outside is taken over.
    if (value !== sent.current) setTyped(value);
    sent.current = value;
  }, [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => {
      sent.current = typed;
      onChange(typed);
    }, REST_MS);
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
