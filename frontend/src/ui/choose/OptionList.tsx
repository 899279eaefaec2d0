import type { ReactNode } from 'react';
import { useTexts } from '../texts';
import classes from './choose.module.css';

interface Props<T> {
  id: string;
  label: string;
  query: string;
  options: readonly T[];
  active: number;
  optionKey: (option: T) => string;
  renderOption: (option: T) => ReactNode;
  onHover: (index: number) => void;
  onChoose: (option: T) => void;
}

/** The list below a type-ahead; the focus stays in the box, which handles the keys. */
export function OptionList<T>(props: Props<T>) {
  const t = useTexts();
  if (props.options.length === 0) {
    return (
      <div className={`${classes.list} ${classes.hint}`}>{t('noMatch', { q: props.query })}</div>
    );
  }
  return (
    <div className={classes.list} id={`${props.id}-list`} role="listbox" aria-label={props.label}>
      {props.options.map((option, index) => (
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the combobox above handles the keys.
        <div
          key={props.optionKey(option)}
          id={`${props.id}-${index}`}
          className={classes.choice}
          role="option"
          tabIndex={-1}
          aria-selected={index === props.active}
          onMouseEnter={() => props.onHover(index)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => props.onChoose(option)}
        >
          {props.renderOption(option)}
        </div>
      ))}
    </div>
  );
}
