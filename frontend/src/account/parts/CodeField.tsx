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
  /** There is something to read first: the field does not draw the eye, nor a phone's keyboard. */
  isLater?: boolean;
}

/** Six digits that send themselves. */
export function CodeField(props: Props) {
  const { label, description, value, onChange, onComplete, isWorking, isLater = false } = props;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isLater) input.current?.focus();
  }, [isLater]);
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
