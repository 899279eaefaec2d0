import { Button } from '@mantine/core';
import { format } from '@/platform/format';
import { useLocal } from '@/platform/i18n';
import { Card, ErrorState } from '@/ui';
import type { Mine, Notice } from '../privacy';
import classes from '../privacy.module.css';
import { useConsent } from '../queries/useConsent';
import { useNotices } from '../queries/useNotices';
import { useTexts } from '../texts';

type Consent = Mine['consents'][number];

/** Only purposes that rest on consent are asked for; the rest rests on law. */
export function Consents({ consents }: { consents: readonly Consent[] }) {
  const t = useTexts();
  const asked = useNotices().data?.notices.filter((notice) => notice.ground === 'consent') ?? [];
  if (asked.length === 0) return null;
  return (
    <Card title={t('consents')}>
      {asked.map((notice) => (
        <OneConsent
          key={notice.purpose}
          notice={notice}
          given={consents.find(
            (each) => each.purpose === notice.purpose && each.withdrawn_at === null,
          )}
        />
      ))}
    </Card>
  );
}

function OneConsent({ notice, given }: { notice: Notice; given: Consent | undefined }) {
  const t = useTexts();
  const local = useLocal();
  const consent = useConsent(notice.purpose);
  const holds = given !== undefined;
  return (
    <section className={classes.record}>
      <h3>{local(notice, 'title')}</h3>
      <p>{local(notice, 'why')}</p>
      <div className={classes.acts}>
        <span role="status">
          {holds ? t('agreed', { date: format.date(given.given_at) }) : t('notAgreed')}
        </span>
        <Button
          variant="default"
          loading={consent.isPending}
          onClick={() => consent.mutate(!holds)}
        >
          {t(holds ? 'withdraw' : 'agree')}
        </Button>
      </div>
      {consent.error && <ErrorState isInline error={consent.error} />}
    </section>
  );
}
