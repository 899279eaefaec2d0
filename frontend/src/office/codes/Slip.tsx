import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { useSession } from '@/platform/session';
import { Facts, PrintSheet } from '@/ui';
import styles from './codes.module.css';
import { useCodeTexts } from './texts';
import type { CodeSlip } from './useIssueCode';

/** What the resident takes home. */
export function Slip({ slip }: { slip: CodeSlip }) {
  const t = useCodeTexts();
  const local = useLocal();
  const { body } = useSession().place;
  const facts: [string, string][] = [
    [t('for'), [local(slip, 'name'), slip.recipient_masked].filter(Boolean).join(' · ')],
    [t('until'), format.dateTime(slip.expires_at)],
  ];
  return (
    <PrintSheet label={t('slip')}>
      {body !== null && <strong>{local(body, 'name')}</strong>}
      <div>
        <div className="soft small">{t('code')}</div>
        <div className={styles.code} translate="no">
          {slip.code}
        </div>
      </div>
      {slip.login !== '' && (
        <div>
          <div className="soft small">{t('login')}</div>
          <strong translate="no">{slip.login}</strong>
          <div className="soft small">{t('loginHelp')}</div>
        </div>
      )}
      <Facts facts={facts} />
      <p>{t('how', { address: location.host })}</p>
      <p className="small">{t('once')}</p>
    </PrintSheet>
  );
}
