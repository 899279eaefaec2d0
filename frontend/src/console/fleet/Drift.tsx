import { Button } from '@mantine/core';
import { format } from '@/platform/format';
import { useSession } from '@/platform/session';
import { Card, ErrorState, Loaded, Notice, StatusBadge } from '@/ui';
import { useCheckDrift } from '../api/useCheckDrift';
import { useDrift } from '../api/useDrift';
import classes from '../console.module.css';
import { useModuleName } from '../useModuleName';
import { useFleetTexts } from './texts';

/** Bodies grouped by what their schemas look like. */
export function Drift() {
  const t = useFleetTexts();
  const moduleName = useModuleName();
  const { can } = useSession();
  const check = useCheckDrift();
  return (
    <Card
      title={t('drift')}
      aside={
        can('console.fleet.run') && (
          <Button
            variant="default"
            size="compact-sm"
            loading={check.isPending}
            onClick={() => check.mutate()}
          >
            {t('check')}
          </Button>
        )
      }
    >
      <div className={classes.stack}>
        <p className="soft">{t('driftText')}</p>
        {check.error && <ErrorState isInline error={check.error} />}
        {check.isSuccess && <Notice tone="working">{t('checkStarted')}</Notice>}
        <Loaded query={useDrift()} rows={3}>
          {({ checked_at: at, groups }) => (
            <>
              <p className="small">
                {at === null ? t('neverChecked') : t('checked', { when: format.ago(at) })}
              </p>
              <div className={classes.rows}>
                {groups.map((group) => (
                  <div key={group.fingerprint}>
                    <span>
                      <StatusBadge tone={group.expected ? 'ontime' : 'late'}>
                        {group.expected ? t('expected') : t('unexpected')}
                      </StatusBadge>{' '}
                      <code>{group.fingerprint.slice(0, 10)}</code>{' '}
                      {group.apps.map(moduleName).join(', ')}
                    </span>
                    <span>
                      <strong>{format.number(group.bodies)}</strong>{' '}
                      <span className="soft small">
                        {t('sample')}: {group.sample.slice(0, 3).join(', ')}
                      </span>
                    </span>
                    {group.differs.length > 0 && (
                      <code className="small">{group.differs.join(' · ')}</code>
                    )}
                  </div>
                ))}
              </div>
            </>
          )}
        </Loaded>
      </div>
    </Card>
  );
}
