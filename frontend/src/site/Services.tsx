import type { Schema } from '@/platform/api';
import { useLocal } from '@/platform/i18n';
import { Card, EmptyState } from '@/ui';
import { byNeed } from './needs';
import classes from './site.module.css';
import { useTexts } from './texts';

type Service = Schema['PublicService'];

/** Services under the need that brings one here, each with its limit and where that comes from. */
export function Services({ services }: { services: readonly Service[] }) {
  const t = useTexts();
  if (services.length === 0) {
    return (
      <Card>
        <EmptyState title={t('noServices')}>{t('noServicesText')}</EmptyState>
      </Card>
    );
  }
  return (
    <Card title={t('services')}>
      <div className={classes.needs}>
        <div>
          <p>{t('howTo')}</p>
          <p className="soft small">{t('servicesHelp')}</p>
        </div>
        {byNeed(services).map(([need, each]) => (
          <section key={need} className={classes.need}>
            <h3>{t(`need.${need}`)}</h3>
            {each.map((service) => (
              <ServiceLine key={service.code} service={service} />
            ))}
          </section>
        ))}
      </div>
    </Card>
  );
}

function ServiceLine({ service }: { service: Service }) {
  const t = useTexts();
  const local = useLocal();
  const { limit_days: days, limit_unit: unit, limit_source: source } = service;
  return (
    <div className={classes.service}>
      <span>{local(service, 'name')}</span>
      <span className={classes.limit}>
        {days === null ? t('noLimit') : t(`limit.${unit}`, { count: days })}
      </span>
      {source !== '' && (
        <small>
          {t('source', { source })}
          {!service.is_limit_confirmed && ` · ${t('unconfirmed')}`}
        </small>
      )}
    </div>
  );
}
