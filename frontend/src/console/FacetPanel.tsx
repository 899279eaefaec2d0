import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useFacetTexts } from './facetTexts';
import classes from './console.module.css';

interface Props {
  chosen: number;
  onClear: () => void;
  /** The facets stand side by side, above a table. */
  isAcross?: boolean;
  children: ReactNode;
}

/** The facets beside a table; folded above it where the screen is narrow. */
export function FacetPanel({ chosen, onClear, isAcross = false, children }: Props) {
  const t = useFacetTexts();
  const isNarrow = useMediaQuery('(max-width: 1000px)', false, { getInitialValueInEffect: false });
  const clear = chosen > 0 && (
    <Button variant="subtle" size="compact-sm" onClick={onClear}>
      {t('clear', { count: chosen })}
    </Button>
  );
  if (!isNarrow) {
    return (
      <div
        className={classes.facets}
        data-across={isAcross || undefined}
        role="group"
        aria-label={t('filters')}
      >
        {children}
        {clear}
      </div>
    );
  }
  return (
    <details className={classes.facets}>
      <summary>
        {t('filters')} {chosen > 0 && `(${chosen})`}
      </summary>
      {children}
      {clear}
    </details>
  );
}
