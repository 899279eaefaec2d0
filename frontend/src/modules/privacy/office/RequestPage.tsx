import { Link, useParams } from '@tanstack/react-router';
import type { Versioned } from '@/platform/api';
import { format } from '@/platform/format';
import { Allowed } from '@/platform/refusal';
import { FileLink } from '@/platform/routing';
import { Card, Facts, Loaded, Page, PageHeader } from '@/ui';
import type { RequestDetail } from '../privacy';
import classes from '../privacy.module.css';
import { useRequest } from '../queries/useRequest';
import { StateBadge } from '../StateBadge';
import { useTexts } from '../texts';
import { AnswerForm } from './AnswerForm';

/** One request: what is asked, by whom, and the answer. */
export function RequestPage() {
  const { id } = useParams({ from: '/office/privacy/$id' });
  const query = useRequest(id);
  return (
    <Page width="reading">
      <Loaded isPage query={query}>
        {(request) => <OneRequest request={request} />}
      </Loaded>
    </Page>
  );
}

function OneRequest({ request: { data, etag } }: { request: Versioned<RequestDetail> }) {
  const t = useTexts();
  const contact = [data.phone, data.email].filter(Boolean).join(', ');
  return (
    <>
      <PageHeader
        title={t(`kind.${data.kind}`)}
        badge={<StateBadge state={data.state} />}
        crumb={<Link to="/office/privacy">{t('backOffice')}</Link>}
      />
      <Card>
        <p className={classes.text}>{data.text || '—'}</p>
      </Card>
      <Card>
        <Facts
          facts={[
            [t('name'), data.name || '—'],
            [t('contact'), contact || '—'],
            [t('made'), format.dateTime(data.made_at)],
            [t('due'), data.due_on === null ? '—' : format.date(data.due_on)],
            [t('file'), <FileLink key="file" id={data.file_id} number={data.file_number} />],
          ]}
        />
      </Card>
      {data.answered_at === null ? (
        <Allowed permission="privacy.request.answer" ability={data.abilities.answer}>
          <AnswerForm request={data} etag={etag} />
        </Allowed>
      ) : (
        <Card title={t('answer')}>
          <p className={classes.text}>{data.answer || '—'}</p>
          <p className="soft small">
            {t('answeredBy', { name: data.answered_by, date: format.dateTime(data.answered_at) })}
          </p>
        </Card>
      )}
    </>
  );
}
