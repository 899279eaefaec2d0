import { Link, useParams } from '@tanstack/react-router';
import type { Versioned } from '@/platform/api';
import { format } from '@/platform/format';
import { History } from '@/platform/history';
import { Allowed } from '@/platform/refusal';
import { FileLink, useUrlState } from '@/platform/routing';
import { Card, Facts, Loaded, Notice, Page, PageHeader } from '@/ui';
import { AnswerForm } from './AnswerForm';
import type { Complaint } from './complaint';
import { ComplaintStateBadge } from './ComplaintStateBadge';
import classes from './grievances.module.css';
import { useComplaint } from './queries/useComplaint';
import { useTexts } from './texts';
import { useIsReadOnly } from './useIsReadOnly';

/** One complaint: what was said, where it stands, and the answer. */
export function ComplaintPage() {
  const { id } = useParams({ from: '/office/grievances/$id' });
  const query = useComplaint(id);
  return (
    <Page width="reading">
      <Loaded isPage query={query}>
        {(complaint) => <OneComplaint complaint={complaint} />}
      </Loaded>
    </Page>
  );
}

function OneComplaint({ complaint: { data, etag } }: { complaint: Versioned<Complaint> }) {
  const t = useTexts();
  const [url] = useUrlState();
  const isReadOnly = useIsReadOnly();
  const who = [data.complainant_name || t('anonymous'), data.complainant_phone].filter(Boolean);
  return (
    <>
      <PageHeader
        title={`${data.number} · ${t(`category.${data.category}`)}`}
        badge={<ComplaintStateBadge state={data.state} />}
        crumb={<Link to="/office/grievances">{t('back')}</Link>}
      >
        {data.place}
      </PageHeader>
      {url.taken !== undefined && data.state === 'open' && (
        <Notice tone="ontime">{t('takenNow', { number: data.number })}</Notice>
      )}
      {isReadOnly && <Notice>{t('readOnly')}</Notice>}
      <Card title={t('description')}>
        <p className={classes.text}>{data.description}</p>
      </Card>
      <Card>
        <Facts
          facts={[
            [t('ward'), data.ward ?? '—'],
            [t('complainant'), who.join(', ')],
            [t('takenBy'), `${data.registered_by}, ${format.dateTime(data.registered_at)}`],
            [t('file'), <FileLink key="file" id={data.file_id} number={data.file_number} />],
          ]}
        />
      </Card>
      {data.state === 'resolved' ? (
        <Card title={t('answered')}>
          <p className={classes.text}>{data.answer}</p>
          <p className="soft small">
            {t('answeredBy', { name: data.resolved_by, date: format.dateTime(data.resolved_at) })}
          </p>
        </Card>
      ) : (
        !isReadOnly && (
          <Allowed permission="grievances.complaint.resolve" ability={data.abilities.resolve}>
            <AnswerForm complaint={data} etag={etag} />
          </Allowed>
        )
      )}
      <Card>
        <History subject="grievances.complaint" id={data.id} />
      </Card>
    </>
  );
}
