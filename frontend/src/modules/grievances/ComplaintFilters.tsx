import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { SetUrlState } from '@/platform/routing';
import { CATEGORIES, STATES } from './complaint';
import classes from './grievances.module.css';
import type { ComplaintFilter } from './queries/useComplaints';
import { useTexts } from './texts';

interface Props {
  filter: ComplaintFilter;
  /** As typed, which may not be a ward yet. */
  ward: string;
  set: SetUrlState;
}

export function ComplaintFilters({ filter, ward, set }: Props) {
  const t = useTexts();
  const all = { value: '', label: t('all') };
  const isFiltered = Object.keys(filter).length > 0 || ward !== '';
  return (
    <div className={classes.filters}>
      <NativeSelect
        label={t('state')}
        value={filter.state ?? ''}
        onChange={(event) => set({ state: event.currentTarget.value })}
        data={[all, ...STATES.map((value) => ({ value, label: t(`state.${value}`) }))]}
      />
      <NativeSelect
        label={t('category')}
        value={filter.category ?? ''}
        onChange={(event) => set({ category: event.currentTarget.value })}
        data={[all, ...CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }))]}
      />
      <TextInput
        label={t('ward')}
        inputMode="numeric"
        value={ward}
        error={ward !== '' && filter.ward === undefined ? t('wardWrong') : null}
        onChange={(event) => set({ ward: event.currentTarget.value })}
      />
      {isFiltered && (
        <Button variant="subtle" onClick={() => set({ state: '', category: '', ward: '' })}>
          {t('clear')}
        </Button>
      )}
    </div>
  );
}
