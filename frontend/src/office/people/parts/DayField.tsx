import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { format } from '@/platform/format';
import { isDay } from './day';

interface Props {
  label: string;
  value: string;
  onChange: (day: string) => void;
  error?: ReactNode;
  /** Said instead of the chosen day while there is none. */
  help?: string;
  min?: string;
  max?: string;
  isRequired?: boolean;
}

/** A day, written out below the box: browsers differ in whether the month or the day comes first. */
export function DayField({ label, value, onChange, error, help, isRequired, ...limits }: Props) {
  return (
    <TextInput
      type="date"
      label={label}
      description={isDay(value) ? format.deadline(value) : (help ?? '\u00a0')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      error={error}
      required={isRequired ?? false}
      withAsterisk={false}
      {...limits}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
