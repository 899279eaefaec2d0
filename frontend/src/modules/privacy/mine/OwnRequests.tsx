import { format } from '@/platform/format';
import { Card } from '@/ui';
import type { OwnRequest } from '../privacy';
import classes from '../privacy.module.css';
import { StateBadge } from '../StateBadge';
import { useTexts } from '../texts';

export function OwnRequests({ requests }: { requests: readonly OwnRequest[] }) {
  const t = useTexts();
  if (requests.length === 0) return null;
  return (
    <Card title={t('requests')}>
      {requests.map((request) => (
        <section key={request.id} className={classes.record}>
          <h3>
            {t(`kind.${request.kind}`)} <StateBadge state={request.state} plain />
          </h3>
          <p className="soft small">
            {[
              t('fileNumber', { number: request.file_number }),
              t('askedOn', { date: format.date(request.made_at) }),
              ...(request.state === 'open' && request.due_on !== null
                ? [t('dueOn', { date: format.date(request.due_on) })]
                : []),
            ].join(' · ')}
          </p>
          <p className={classes.text}>{request.text}</p>
          {request.answer !== '' && (
            <p className={classes.text}>
              <strong>{t('answer')}:</strong> {request.answer}
            </p>
          )}
        </section>
      ))}
    </Card>
  );
}
