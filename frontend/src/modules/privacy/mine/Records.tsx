import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { EmptyState, Facts, Notice } from '@/ui';
import type { Mine } from '../privacy';
import classes from '../privacy.module.css';
import { useTexts } from '../texts';

type Props = Pick<Mine, 'records' | 'withheld'>;

export function Records({ records, withheld }: Props) {
  const t = useTexts();
  const local = useLocal();
  // What was asked and agreed to here stands in cards of its own.
  const shown = records.filter((record) => !record.subject.startsWith('privacy.'));
  return (
    <>
      {shown.length === 0 && <EmptyState title={t('noRecords')}>{t('noRecordsText')}</EmptyState>}
      {shown.map((record) => (
        <section key={record.id} className={classes.record}>
          <h3>
            {local(record, 'title')}{' '}
            <span className="soft small nowrap">{format.date(record.at)}</span>
          </h3>
          <Facts facts={record.facts.map((fact) => [local(fact, 'label'), fact.value] as const)} />
        </section>
      ))}
      {withheld > 0 && <Notice tone="soon">{t('withheld', { count: withheld })}</Notice>}
    </>
  );
}
