import { useLocal } from '@/platform/i18n';
import { Facts } from '@/ui';
import type { Notice } from '../privacy';
import classes from '../privacy.module.css';
import { useTexts } from '../texts';

export function NoticeText({ notice, isOpen }: { notice: Notice; isOpen: boolean }) {
  const t = useTexts();
  const local = useLocal();
  return (
    <details className={classes.notice} open={isOpen}>
      <summary>
        {local(notice, 'title')}{' '}
        <span className="soft small">· {t(`ground.${notice.ground}`)}</span>
      </summary>
      <Facts
        facts={[
          [t('what'), local(notice, 'what')],
          [t('why'), local(notice, 'why')],
          [t('kept'), local(notice, 'kept')],
          [t('seen'), local(notice, 'seen')],
          [
            t('law'),
            <span key="law" lang="en" className="small">
              {notice.source}
            </span>,
          ],
        ]}
      />
    </details>
  );
}
