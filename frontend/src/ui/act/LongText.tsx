import { Textarea } from '@mantine/core';

interface Props {
  label: string;
  description?: string;
  required?: boolean;
  value: string;
  onChange: (value: string) => void;
}

/** Text of several lines, in a box that grows with it. */
export function LongText({ onChange, ...props }: Props) {
  return (
    <Textarea
      {...props}
      autosize
      minRows={3}
      maxRows={16}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
