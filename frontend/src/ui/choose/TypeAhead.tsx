import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTexts } from '../texts';
import classes from './choose.module.css';
import { OptionList } from './OptionList';

interface Props<T> {
  label: string;
  description?: string;
  placeholder?: string;
  query: string;
  onQuery: (query: string) => void;
  /** What was found for the query; undefined while asking. */
  options: readonly T[] | undefined;
  optionKey: (option: T) => string;
  renderOption: (option: T) => ReactNode;
  onChoose: (option: T) => void;
  size?: string;
  error?: ReactNode;
}

/** A search box with a list below it, complete by keyboard (arrows, Enter, Escape). */
export function TypeAhead<T>({ query, options, onChoose, onQuery, ...props }: Props<T>) {
  const t = useTexts();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const found = isOpen && query.trim() !== '' ? options : undefined;
  const active = Math.min(at, (found?.length ?? 1) - 1);

  const choose = (option: T | undefined) => {
    if (option === undefined) return;
    setOpen(false);
    onChoose(option);
  };
  const moves: Record<string, () => void> = {
    ArrowDown: () => setAt(found ? Math.min(active + 1, found.length - 1) : 0),
    ArrowUp: () => setAt(Math.max(active - 1, 0)),
    Enter: () => choose(found?.[active]),
    Escape: () => setOpen(false),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    setOpen(true);
    move();
  };

  return (
    <div className={classes.near}>
      <TextInput
        label={props.label}
        description={props.description}
        placeholder={props.placeholder}
        size={props.size ?? 'md'}
        error={props.error}
        leftSection={<IconSearch size={20} aria-hidden="true" />}
        value={query}
        role="combobox"
        aria-expanded={found !== undefined}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found?.length ? `${id}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setAt(0);
          setOpen(true);
          onQuery(event.currentTarget.value);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div role="status" className="visually-hidden">
        {found && t('results', { count: found.length })}
      </div>
      {found && (
        <OptionList
          id={id}
          label={props.label}
          query={query}
          options={found}
          active={active}
          optionKey={props.optionKey}
          renderOption={props.renderOption}
          onHover={setAt}
          onChoose={choose}
        />
      )}
    </div>
  );
}
