import { NativeSelect } from '@mantine/core';

interface Props {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  /** The words for "no choice". */
  none: string;
  onChange: (value: string) => void;
}

/** One filter of one value: short lists that a keyboard and a phone both open well. */
export function Choice({ label, value, options, none, onChange }: Props) {
  return (
    <NativeSelect
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: '', label: none }, ...options]}
    />
  );
}
