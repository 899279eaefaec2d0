import { Button, SegmentedControl } from '@mantine/core';
import { Notice, SearchBox } from '@/ui';
import { Choice } from '../parts/Choice';
import type { FileFacets } from '../queries/fileKey';
import { useFileFacets } from '../queries/useFileFacets';
import { useTexts } from '../texts';
import { DueChips } from './DueChips';
import classes from './queue.module.css';
import { useQueueTexts } from './queueTexts';
import { ORDERS, type QueueView } from './useQueueView';

interface Props {
  view: QueueView;
  nameOf: (value: string) => string;
}

/** What stands above the list: whose files, search, the counts by due date, and further filters. */
export function QueueTools({ view, nameOf }: Props) {
  const t = useTexts();
  const q = useQueueTexts();
  const facets = useFileFacets(view.filter);
  const { filter, isMine, hasSeat, chosen, set } = view;
  return (
    <div className={classes.tools}>
      {hasSeat && (
        <SegmentedControl
          fullWidth
          aria-label={q('whose')}
          value={isMine ? 'mine' : 'all'}
          onChange={(value) => set({ all: value === 'all' ? '1' : '', seat: '', file: '' })}
          data={[
            { value: 'mine', label: q('mine') },
            { value: 'all', label: q('everywhere') },
          ]}
        />
      )}
      <SearchBox label={t('search')} value={filter.q ?? ''} onChange={(text) => set({ q: text })} />
      <DueChips
        facets={facets.data}
        chosen={filter.due}
        onChange={(due) => set({ due, file: '' })}
      />
      {facets.error !== null && <Notice tone="soon">{t('partial')}</Notice>}
      <details className={classes.filters}>
        <summary>{q('filters')}</summary>
        <Filters view={view} facets={facets.data} nameOf={nameOf} />
      </details>
      {chosen > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.clear ?? ''}
          onClick={() => set({ q: '', service: '', due: '', state: '', seat: '' })}
        >
          {t('clearFilters')}
        </Button>
      )}
    </div>
  );
}

function Filters({ view, facets, nameOf }: Props & { facets: FileFacets | undefined }) {
  const t = useTexts();
  const q = useQueueTexts();
  const { filter, isMine, sort, set } = view;
  const counted = (list: FileFacets['state'] | undefined, name: (value: string) => string) =>
    (list ?? []).map(({ value, count }) => ({ value, label: `${name(value)} (${count})` }));
  const state = filter.state?.length === 1 ? (filter.state[0] ?? '') : '';
  return (
    <div className={classes.filterGrid}>
      <Choice
        label={t('service')}
        none={t('all')}
        value={filter.service ?? ''}
        options={counted(facets?.service, nameOf)}
        onChange={(service) => set({ service })}
      />
      <Choice
        label={t('status')}
        none={t('all')}
        value={state}
        options={counted(facets?.state, (value) => t(`state.${value as 'open' | 'returned'}`))}
        onChange={(next) => set({ state: next })}
      />
      {!isMine && (
        <Choice
          label={t('seat')}
          none={t('all')}
          value={filter.seat ?? ''}
          options={counted(facets?.seat, nameOf)}
          onChange={(seat) => set({ seat })}
        />
      )}
      <Choice
        label={q('order')}
        none={q('order.due_on')}
        value={sort === 'due_on' ? '' : sort}
        options={ORDERS.slice(1).map((value) => ({ value, label: q(`order.${value}`) }))}
        onChange={(next) => set({ sort: next })}
      />
    </div>
  );
}
