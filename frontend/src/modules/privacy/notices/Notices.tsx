import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Schema } from '@/platform/api';
import { useLocal } from '@/platform/i18n';
import { Card, Loaded, Page, PageHeader } from '@/ui';
import classes from '../privacy.module.css';
import { useNotices } from '../queries/useNotices';
import { useTexts } from '../texts';
import { useAtBody } from '../useAtBody';
import { NoticeText } from './NoticeText';

const RIGHTS = ['copy', 'correction', 'erasure', 'consent', 'complaint'] as const;

/** What anybody may know: what is held, why, how long, what can be asked, and of whom. */
export function Notices() {
  useAtBody();
  const t = useTexts();
  const query = useNotices();
  const navigate = useNavigate();
  return (
    <Page width="reading">
      <PageHeader title={t('noticesTitle')}>{t('noticesLead')}</PageHeader>
      <div>
        <Button onClick={() => void navigate({ to: '/privacy/mine' })}>{t('seeMine')}</Button>
      </div>
      <Loaded query={query} rows={8}>
        {({ notices, officer }) => (
          <div className={classes.stack}>
            <Card title={t('purposes')}>
              {notices.map((notice, at) => (
                <NoticeText key={notice.purpose} notice={notice} isOpen={at === 0} />
              ))}
            </Card>
            <Card title={t('rights')}>
              <ul className={classes.lines}>
                {RIGHTS.map((right) => (
                  <li key={right}>{t(`right.${right}`)}</li>
                ))}
              </ul>
              <p>
                <Link to="/privacy/ask">{t('ask')}</Link>
              </p>
            </Card>
            <Officer officer={officer} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Officer({ officer }: { officer: Schema['Officer'] }) {
  const t = useTexts();
  const local = useLocal();
  return (
    <Card title={t('officer')}>
      <p>
        <strong>{local(officer, 'designation')}</strong>
        {officer.holder && `, ${local(officer.holder, 'name')}`}
      </p>
      {officer.holder === null && <p>{t('vacant')}</p>}
      <p className="soft">{t('officerHelp')}</p>
    </Card>
  );
}
