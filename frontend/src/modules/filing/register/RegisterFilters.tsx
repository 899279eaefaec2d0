import { SearchBox } from '@/ui';
import { Button, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { SetUrlState } from '@/platform/routing';
import type { FileFilter } from '../filter';
import { useTexts } from '../texts';
import classes from './register.module.css';
import { RegisterChoices } from './RegisterChoices';
import { useRegisterTexts } from './registerTexts';

export interface FiltersProps {
  filter: FileFilter;
  set: SetUrlState;
  nameOf: (value: string) => string;
}

const NONE = { q: '', service: '', seat: '', state: '', due: '', from: '', to: '' };

/** Everything the register can be narrowed by; folded below the search on a phone. */
export function RegisterFilters({ filter, set, nameOf }: FiltersProps) {
  const t = useTexts();
  const r = useRegisterTexts();
  const isNarrow = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
  const day = (name: 'from' | 'to') => (
    <TextInput
      type="date"
      label={r(name)}
      value={filter[name] ?? ''}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  const rest = (
    <div className={classes.filters}>
      <RegisterChoices filter={filter} set={set} nameOf={nameOf} />
      {day('from')}
      {day('to')}
    </div>
  );
  return (
    <div className={classes.top}>
      <div className={classes.search}>
        <SearchBox label={t('search')} value={filter.q ?? ''} onChange={(q) => set({ q })} />
        {Object.keys(filter).length > 0 && (
          <Button variant="subtle" onClick={() => set(NONE)}>
            {t('clearFilters')}
          </Button>
        )}
      </div>
      {isNarrow ? (
        <details className={classes.folded}>
          <summary>{r('filters')}</summary>
          {rest}
        </details>
      ) : (
        rest
      )}
    </div>
  );
}
