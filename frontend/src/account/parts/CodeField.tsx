import { TextInput } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { digitsOf } from './digits';
import classes from './parts.module.css';

const LENGTH = 6;

interface Props {
  label: string;
  description?: ReactNode;
  value: string;
  onChange: (code: string) => void;
  /** Called once when the last digit is there, typed or pasted. */
  onComplete: (code: string) => void;
  isWorking?: boolean;
}

/** Six digits that send themselves. */
export function CodeField({ label, description, value, onChange, onComplete, isWorking }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const take = (text: string) => {
    const code = digitsOf(text).slice(0, LENGTH);
    if (code === value || isWorking === true) return;
    onChange(code);
    if (code.length === LENGTH) onComplete(code);
  };
  return (
    <TextInput
      ref={input}
      label={label}
      description={description}
      classNames={{ input: classes.code ?? '' }}
      autoComplete="one-time-code"
      inputMode="numeric"
      value={value}
      aria-busy={isWorking}
      onChange={(event) => take(event.currentTarget.value)}
    />
  );
}
