import { Button } from '@mantine/core';
import { useState } from 'react';
import { BODY_TYPES, useBodyTexts } from '@/platform/bodies';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { useSession } from '@/platform/session';
import { Card, EmptyState, Loaded, Notice, Page, PageHeader, StatusBadge } from '@/ui';
import { useModules, type Module } from '../api/useModules';
import classes from '../console.module.css';
import { useTexts } from '../texts';
import { useModuleName } from '../useModuleName';
import { ChangeDialog, type Change } from './ChangeDialog';
import { ChangeProgress } from './ChangeProgress';
import styles from './modules.module.css';
import { TargetDialog } from './TargetDialog';
import { useModulesTexts } from './texts';

export function Modules() {
  const t = useModulesTexts();
  const shared = useTexts();
  const { can } = useSession();
  const query = useModules();
  const [aimed, setAimed] = useState<Module | null>(null);
  const [change, setChange] = useState<Change | null>(null);
  const mayChange = can('console.module.change');
  return (
    <Page width="wide">
      <PageHeader title={t('title')}>{t('subtitle')}</PageHeader>
      {!mayChange && <Notice>{shared('notAllowed')}</Notice>}
      <ChangeProgress />
      <Loaded query={query}>
        {(modules) =>
          modules.length === 0 ? (
            <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
          ) : (
            <div className={classes.stack}>
              {modules.map((module) => (
                <ModuleCard
                  key={module.slug}
                  module={module}
                  {...(mayChange && { onChange: () => setAimed(module) })}
                />
              ))}
            </div>
          )
        }
      </Loaded>
      <TargetDialog
        module={aimed}
        onClose={() => setAimed(null)}
        onChoose={(next) => {
          setAimed(null);
          setChange(next);
        }}
      />
      <ChangeDialog change={change} onClose={() => setChange(null)} />
    </Page>
  );
}

function ModuleCard({ module, onChange }: { module: Module; onChange?: () => void }) {
  const t = useModulesTexts();
  const local = useLocal();
  const type = useBodyTexts();
  const moduleName = useModuleName();
  const isForAll = module.body_types.length === BODY_TYPES.length;
  const types = module.body_types.map((each) => type(`type.${each}`)).join(', ');
  const share = module.total === 0 ? 0 : module.enabled_count / module.total;
  return (
    <Card>
      <div className={styles.module}>
        <div>
          <h2>
            {local(module, 'name')}{' '}
            {module.always_on && <StatusBadge tone="neutral">{t('alwaysOn')}</StatusBadge>}
          </h2>
          <p>{local(module, 'summary')}</p>
          <p className="soft small">
            {[
              ...(isForAll ? [] : [t('forTypes', { types })]),
              ...(module.depends_on.length === 0
                ? []
                : [t('needs', { modules: module.depends_on.map(moduleName).join(', ') })]),
            ].join(' · ')}
          </p>
        </div>
        <div className={styles.reach}>
          <span>
            {t('on', {
              enabled: format.number(module.enabled_count),
              total: format.number(module.total),
            })}
          </span>
          <span className={styles.bar} aria-hidden="true">
            <span style={{ width: `${share * 100}%` }} />
          </span>
          {onChange && (
            <Button variant="default" onClick={onChange}>
              {t('change')}
            </Button>
          )}
        </div>
      </div>
    </Card>
  );
}
