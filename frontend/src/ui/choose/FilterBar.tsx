import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTexts } from '../texts';
import classes from './choose.module.css';

interface Props {
  /** The search box, which stands first and is always seen. */
  search: ReactNode;
  /** Takes all filters away; undefined while there are none. */
  onClear: (() => void) | undefined;
  /** The fields that narrow the list. */
  children: ReactNode;
}

/** A search and everything else a list can be narrowed by, folded below it on a phone. */
export function FilterBar({ search, onClear, children }: Props) {
  const t = useTexts();
  const isNarrow = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
  const fields = <div className={classes.fields}>{children}</div>;
  return (
    <div className={classes.bar}>
      <div className={classes.searchLine}>
        {search}
        {onClear && (
          <Button variant="subtle" onClick={onClear}>
            {t('clearFilters')}
          </Button>
        )}
      </div>
      {isNarrow ? (
        <details className={classes.folded}>
          <summary>{t('filters')}</summary>
          {fields}
        </details>
      ) : (
        fields
      )}
    </div>
  );
}
