import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from '../people.module.css';
import { useTexts } from '../texts';
import { enterChooses } from './enterChooses';
import { wordsMatch } from './wordsMatch';

export interface ChoiceProps {
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
  error?: ReactNode;
  description?: string;
  /** The dialog opens with the cursor here. */
  isFirst?: boolean;
}

interface Option {
  value: string;
  label: string;
  /** What else finds it: its names in the other script. */
  words: string;
}

interface Props extends ChoiceProps {
  placeholder: string;
  /** Said when no option fits. */
  none: string;
  options: readonly Option[];
}

/** One of many, found by any of its words. */
export function WordSelect({ options, none, isFirst = false, ...props }: Props) {
  const t = useTexts();
  return (
    <Select
      {...props}
      nothingFoundMessage={none}
      data={options}
      filter={({ search }) =>
        options.filter((each) => wordsMatch(`${each.words} ${each.label}`, search))
      }
      onKeyDown={enterChooses}
      searchable
      clearable
      selectFirstOptionOnChange
      withScrollArea={false}
      classNames={{ options: classes.options ?? '' }}
      clearButtonProps={{ 'aria-label': t('clear') }}
      {...(isFirst && { 'data-autofocus': true })}
    />
  );
}
