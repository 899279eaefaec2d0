import { useState } from 'react';
import { Card, Loaded } from '@/ui';
import { useOwnApplications, type OwnApplication } from '../api/useOwnApplications';
import parts from '../parts/parts.module.css';
import classes from '../security/security.module.css';
import { ApplicationLine } from './ApplicationLine';
import { StopDialog } from './StopDialog';
import { useApplicationTexts } from './texts';

/** Where else the person signed in with this account, and the end of it. */
export function ApplicationsCard({ isHiddenWhenEmpty = false }) {
  const t = useApplicationTexts();
  const applications = useOwnApplications();
  if (isHiddenWhenEmpty && !applications.data?.length) return null;
  return (
    <Card title={t('title')}>
      <Loaded query={applications} rows={2}>
        {(found) => <List applications={found} />}
      </Loaded>
    </Card>
  );
}

function List({ applications }: { applications: readonly OwnApplication[] }) {
  const t = useApplicationTexts();
  const [stopping, setStopping] = useState<OwnApplication | null>(null);
  if (applications.length === 0) return <p className="soft">{t('none')}</p>;
  return (
    <div className={parts.stack}>
      <p className="soft">{t('text')}</p>
      <ul className={classes.list}>
        {applications.map((application) => (
          <ApplicationLine
            key={application.id}
            application={application}
            onStop={() => setStopping(application)}
          />
        ))}
      </ul>
      {stopping !== null && <StopDialog application={stopping} onClose={() => setStopping(null)} />}
    </div>
  );
}
