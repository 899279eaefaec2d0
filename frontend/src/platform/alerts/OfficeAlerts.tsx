import { useNavigate } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { useLocal } from '@/platform/i18n';
import { useSession } from '@/platform/session';
import { ToneShape } from '@/ui';
import classes from './alerts.module.css';
import { useAlertTexts } from './alertTexts';
import { useOfficeAlerts } from './useOfficeAlerts';

/** What somebody must see to in the office: a line each, for those who see the staff. */
export function OfficeAlerts() {
  const { place, user, can } = useSession();
  const isShown = place.kind === 'body' && user !== null && can('office.staff.view');
  return isShown ? <Alerts /> : null;
}

function Alerts() {
  const t = useAlertTexts();
  const local = useLocal();
  const navigate = useNavigate();
  const alerts = useOfficeAlerts().data ?? [];
  const go = (event: MouseEvent, path: string) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void navigate({ to: path });
  };
  if (alerts.length === 0) return null;
  return (
    <section className={classes.alerts} aria-label={t('alerts')}>
      <strong>{t('alerts')}</strong>
      {alerts.map((alert) => (
        <a key={alert.kind} href={alert.path} onClick={(event) => go(event, alert.path)}>
          <ToneShape tone={alert.kind === 'ends_soon' ? 'soon' : 'late'} />
          <span>{local(alert, 'text')}</span>
        </a>
      ))}
    </section>
  );
}
