import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { Problem } from '@/platform/api';
import { useUrlState } from '@/platform/routing';
import { Card, EmptyState, Loaded, Notice, Page, PageHeader } from '@/ui';
import { COPY, type Mine as Held } from '../privacy';
import classes from '../privacy.module.css';
import { useMine } from '../queries/useMine';
import { useTexts } from '../texts';
import { useAtBody } from '../useAtBody';
import { Consents } from './Consents';
import { OwnRequests } from './OwnRequests';
import { Records } from './Records';
import { SignInFirst } from './SignInFirst';

/** All that this body holds about whoever looks, and what can be done with it. */
export function Mine() {
  const { user } = useAtBody();
  const t = useTexts();
  return (
    <Page width="reading">
      <PageHeader title={t('mineTitle')} crumb={<Link to="/privacy">{t('back')}</Link>} />
      {user === null ? <SignInFirst next="/privacy/mine" /> : <Everything />}
    </Page>
  );
}

function Everything() {
  const t = useTexts();
  const query = useMine();
  const { error } = query;
  if (error instanceof Problem && error.code === 'not-a-resident') {
    return <EmptyState title={t('officeAccount')}>{error.title}</EmptyState>;
  }
  return (
    <Loaded query={query} rows={8}>
      {(mine) => <Shown mine={mine} />}
    </Loaded>
  );
}

function Shown({ mine }: { mine: Held }) {
  const t = useTexts();
  const [url] = useUrlState();
  const navigate = useNavigate();
  const { phone, email, name } = mine.person;
  return (
    <div className={classes.stack}>
      {url.sent !== undefined && <Notice tone="ontime">{t('sent', { number: url.sent })}</Notice>}
      <p className="soft">
        {t('knownBy', { name, contact: [phone, email].filter(Boolean).join(', ') })}
      </p>
      <div className={classes.acts}>
        <Button
          component="a"
          href={COPY}
          download
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden="true" />}
        >
          {t('copy')}
        </Button>
        <Button onClick={() => void navigate({ to: '/privacy/ask' })}>{t('ask')}</Button>
        <span className="soft small">{t('copyHelp')}</span>
      </div>
      <OwnRequests requests={mine.requests} />
      <Card title={t('records')}>
        <Records records={mine.records} withheld={mine.withheld} />
      </Card>
      <Consents consents={mine.consents} />
    </div>
  );
}
