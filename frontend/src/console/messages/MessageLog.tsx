import { Button } from '@mantine/core';
import { listOf, useUrlState } from '@/platform/routing';
import { DataTable, EmptyState, Loaded } from '@/ui';
import { useMessageLog } from '../api/useMessageLog';
import classes from '../console.module.css';
import { useLogColumns } from './columns';
import styles from './messages.module.css';
import { CHANNELS } from './rows';
import { useMessageTexts } from './texts';

const STATES = ['queued', 'sent', 'delivered', 'failed'] as const;

/** One body's messages with their fates; neither recipients nor texts are there to be shown. */
export function MessageLog({ id }: { id: string }) {
  const t = useMessageTexts();
  const columns = useLogColumns();
  const [url, set] = useUrlState();
  const filter = { channel: url.channel ?? '', state: url.state ?? '' };
  const query = useMessageLog(id, filter);
  return (
    <section className={classes.stack} aria-labelledby="message-log">
      <h2 id="message-log">{t('log')}</h2>
      <div className={classes.tools}>
        <Choice
          label={t('channel')}
          options={CHANNELS.map((value) => [value, t(`channel.${value}`)])}
          chosen={filter.channel}
          onChange={(channel) => set({ channel })}
        />
        <Choice
          label={t('state')}
          options={STATES.map((value) => [value, t(`state.${value}`)])}
          chosen={filter.state}
          onChange={(state) => set({ state })}
        />
      </div>
      <Loaded query={query} rows={6}>
        {({ pages }) => (
          <DataTable
            label={t('logTable')}
            columns={columns}
            rows={pages.flatMap((page) => page.results)}
            rowKey={(row) => row.id}
            height="60vh"
            onEnd={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
            loadingMore={query.isFetchingNextPage}
            empty={<EmptyState title={t('logNone')}>{t('logNoneText')}</EmptyState>}
          />
        )}
      </Loaded>
    </section>
  );
}

interface ChoiceProps {
  label: string;
  options: [string, string][];
  chosen: string;
  onChange: (chosen: string) => void;
}

/** Any of a few values, each on or off. */
function Choice({ label, options, chosen, onChange }: ChoiceProps) {
  const values = listOf(chosen);
  const toggled = (value: string) =>
    values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
  return (
    <div role="group" aria-label={label} className={styles.choice}>
      {options.map(([value, text]) => (
        <Button
          key={value}
          size="compact-sm"
          variant={values.includes(value) ? 'filled' : 'default'}
          aria-pressed={values.includes(value)}
          onClick={() => onChange(toggled(value).join(','))}
        >
          {text}
        </Button>
      ))}
    </div>
  );
}
