import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { format } from '@/platform/format';
import { ActWords, ChangeTable } from '@/platform/history';
import { useLocal } from '@/platform/i18n';
import { useUrlState } from '@/platform/routing';
import { Card, Facts, Loaded, Page, PageHeader } from '@/ui';
import classes from './audit.module.css';
import type { Entry } from './filter';
import { useTexts } from './texts';
import { useEntry } from './useEntry';

/** One entry: what was done, by whom, from where, and each field before and after. */
export function EntryPage() {
  const { id } = useParams({ from: '/office/audit/$id' });
  const query = useEntry(id);
  return (
    <Page width="reading">
      <Loaded isPage query={query}>
        {(entry) => <OneEntry entry={entry} />}
      </Loaded>
    </Page>
  );
}

function OneEntry({ entry }: { entry: Entry }) {
  const t = useTexts();
  const local = useLocal();
  const [url] = useUrlState();
  const number = entry.sequence === null ? entry.id : format.number(entry.sequence);
  return (
    <>
      <PageHeader
        title={local(entry, 'text')}
        crumb={
          <Link to="/office/audit" search={url}>
            {t('back')}
          </Link>
        }
      >
        {t('entry', { number })}
      </PageHeader>
      {entry.outcome !== 'done' && (
        <p>
          <ActWords act={entry} />
        </p>
      )}
      {entry.changes.length > 0 && (
        <Card title={entry.is_read ? t('details') : t('changes')}>
          <ChangeTable changes={entry.changes} />
        </Card>
      )}
      <Card title={t('facts')}>
        <Facts facts={factsOf(entry, t, local)} />
      </Card>
    </>
  );
}

type Fact = readonly [string, ReactNode];

function factsOf(
  entry: Entry,
  t: ReturnType<typeof useTexts>,
  local: ReturnType<typeof useLocal>,
): readonly Fact[] {
  const name = `${local(entry, 'kind')} ${local(entry, 'label')}`.trim() || entry.subject;
  const facts: Fact[] = [
    [t('at'), format.dateTime(entry.at)],
    [t('who'), local(entry, 'actor_name')],
    [t('designation'), local(entry, 'designation')],
    [t('seat'), local(entry, 'seat')],
    [t('actingFor'), local(entry, 'acting_for')],
    [t('byVisit'), entry.is_visit ? t('yes') : ''],
    [
      t('record'),
      entry.path === '' ? (
        name
      ) : (
        <a key="record" href={entry.path} aria-label={t('openRecord', { name })}>
          {name}
        </a>
      ),
    ],
    [t('where'), entry.address],
    [t('request'), entry.request_id && <code className={classes.code}>{entry.request_id}</code>],
    [
      t('entryId'),
      <code key="id" className={classes.code}>
        {entry.id}
      </code>,
    ],
  ];
  return facts.filter(([, value]) => value !== '');
}
