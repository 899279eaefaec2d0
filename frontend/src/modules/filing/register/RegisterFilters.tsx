import { Button, TextInput } from '@mantine/core';
import type { SetUrlState } from '@/platform/routing';
import { DUES, STATES, type FileFilter } from '../filter';
import { Choice } from '../parts/Choice';
import { SearchBox } from '../parts/SearchBox';
import { useFileFacets } from '../queries/useFileFacets';
import { useSeats } from '../queries/useSeats';
import { useServices } from '../queries/useServices';
import { useTexts } from '../texts';
import { useLocal } from '@/platform/i18n';
import classes from './register.module.css';
import { useRegisterTexts } from './registerTexts';

interface Props {
  filter: FileFilter;
  set: SetUrlState;
  nameOf: (value: string) => string;
}

const NONE = { q: '', service: '', seat: '', state: '', due: '', from: '', to: '' };

/** Everything the register can be narrowed by; services of old files come from the counts. */
export function RegisterFilters({ filter, set, nameOf }: Props) {
  const t = useTexts();
  const r = useRegisterTexts();
  const local = useLocal();
  const services = useServices().data ?? [];
  const seats = useSeats().data ?? [];
  const counted = useFileFacets({}).data?.service ?? [];
  const codes = new Set([
    ...services.map(({ code }) => code),
    ...counted.map(({ value }) => value),
  ]);
  return (
    <div className={classes.filters}>
      <div className={classes.search}>
        <SearchBox value={filter.q ?? ''} onChange={(q) => set({ q })} />
      </div>
      <Choice
        label={t('service')}
        none={t('all')}
        value={filter.service ?? ''}
        options={[...codes].map((value) => ({ value, label: nameOf(value) }))}
        onChange={(service) => set({ service })}
      />
      <Choice
        label={t('status')}
        none={t('all')}
        value={filter.state?.[0] ?? ''}
        options={STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
        onChange={(state) => set({ state })}
      />
      <Choice
        label={r('dueFilter')}
        none={t('all')}
        value={filter.due ?? ''}
        options={DUES.map((value) => ({ value, label: t(`due.${value}`) }))}
        onChange={(due) => set({ due })}
      />
      <Choice
        label={t('seat')}
        none={t('all')}
        value={filter.seat ?? ''}
        options={seats.map((seat) => ({ value: seat.id, label: local(seat, 'name') }))}
        onChange={(seat) => set({ seat })}
      />
      <TextInput
        type="date"
        label={r('from')}
        value={filter.from ?? ''}
        onChange={(event) => set({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={r('to')}
        value={filter.to ?? ''}
        onChange={(event) => set({ to: event.currentTarget.value })}
      />
      {Object.keys(filter).length > 0 && (
        <Button variant="subtle" className={classes.clear ?? ''} onClick={() => set(NONE)}>
          {t('clearFilters')}
        </Button>
      )}
    </div>
  );
}
