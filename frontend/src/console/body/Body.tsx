import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { BodyStateBadge, useBodyTexts } from '@/platform/bodies';
import { format } from '@/platform/format';
import { useLanguage, useLocal } from '@/platform/i18n';
import type { Versioned } from '@/platform/api';
import { useSession } from '@/platform/session';
import { Card, Columns, Facts, HistoryTimeline, Loaded, Notice, Page, PageHeader } from '@/ui';
import { useBody } from '../api/useBody';
import { useTexts } from '../texts';
import { BodyModules } from './BodyModules';
import { useBodyPageTexts } from './texts';
import { Transitions } from './Transitions';

export type BodyDetail = NonNullable<ReturnType<typeof useBody>['data']>['data'];

export function Body() {
  const { id } = useParams({ from: '/console/bodies/$id' });
  return (
    <Page width="wide">
      <Loaded isPage query={useBody(id)}>
        {(found) => <BodyParts found={found} />}
      </Loaded>
    </Page>
  );
}

function BodyParts({ found }: { found: Versioned<BodyDetail> }) {
  const t = useBodyPageTexts();
  const shared = useTexts();
  const local = useLocal();
  const other = useLanguage() === 'ml' ? 'en' : 'ml';
  const { can } = useSession();
  const body = found.data;
  return (
    <>
      <PageHeader
        title={local(body, 'name')}
        badge={<BodyStateBadge state={body.state} />}
        crumb={<Link to="/bodies">{t('back')}</Link>}
        acts={
          <>
            <Link to="/health/$id" params={{ id: body.id }}>
              {t('health')}
            </Link>
            {can('console.visit.request') && (
              <Link to="/visits/new" search={{ body: body.id }}>
                {t('visit')}
              </Link>
            )}
            <Button
              component="a"
              href={body.url}
              variant="default"
              rightSection={<IconExternalLink size={16} />}
            >
              {shared('openSite')}
            </Button>
          </>
        }
      >
        <span lang={other}>{other === 'en' ? body.name_en : body.name_ml}</span>
      </PageHeader>
      {!can('console.body.change') && <Notice>{t('notAllowed')}</Notice>}
      <Columns>
        <>
          <BodyFactsCard body={body} />
          <Card title={t('modules')}>
            <BodyModules body={body} />
          </Card>
          {can('console.body.change') && <Transitions found={found} />}
        </>
        <Card title={t('history')}>
          <HistoryTimeline
            entries={body.timeline.map((entry) => ({
              key: entry.at + entry.kind,
              text: local(entry, 'text'),
              meta: `${entry.actor} · ${format.dateTime(entry.at)}`,
            }))}
          />
        </Card>
      </Columns>
    </>
  );
}

function BodyFactsCard({ body }: { body: BodyDetail }) {
  const t = useBodyPageTexts();
  const shared = useTexts();
  const type = useBodyTexts();
  const local = useLocal();
  const parents = body.parents.map((parent) => (
    <div key={parent.id}>
      <Link to="/bodies/$id" params={{ id: parent.id }}>
        {local(parent, 'name')}
      </Link>
    </div>
  ));
  return (
    <Card title={t('facts')}>
      <Facts
        facts={[
          [shared('type'), type(`type.${body.type}`)],
          [shared('district'), local(body, 'district')],
          ...(parents.length === 0 ? [] : [[t('parents'), parents] as const]),
          [shared('wards'), format.number(body.wards)],
          [shared('code'), <code key="code">{body.code}</code>],
          [shared('version'), body.schema_version || '—'],
          [shared('cell'), body.cell],
          [shared('activated'), format.date(body.activated_at)],
        ]}
      />
    </Card>
  );
}
