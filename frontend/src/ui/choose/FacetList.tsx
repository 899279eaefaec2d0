import { useState } from 'react';
import { useTexts } from '../texts';
import classes from './choose.module.css';

export interface FacetOption {
  value: string;
  label: string;
  count: number;
}

interface Props {
  title: string;
  options: readonly FacetOption[];
  /** The values chosen; more than one is read as "or". */
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  /** Options shown before "more". */
  first?: number;
}

/** One facet: its values with the number of rows each would leave. */
export function FacetList({ title, options, chosen, onChange, first = 8 }: Props) {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  const shown = isOpen
    ? options
    : options.filter((option, at) => at < first || chosen.includes(option.value));
  return (
    <fieldset className={classes.facet}>
      <legend>{title}</legend>
      {shown.map((option) => (
        <label
          key={option.value}
          className={classes.option}
          data-none={option.count === 0 || undefined}
        >
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={() => toggle(option.value)}
          />
          <span>{option.label}</span>
          <span className={classes.count}>{option.count.toLocaleString('en-IN')}</span>
        </label>
      ))}
      {options.length > first && (
        <button type="button" className={classes.more} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('fewer') : t('more')}
        </button>
      )}
    </fieldset>
  );
}
