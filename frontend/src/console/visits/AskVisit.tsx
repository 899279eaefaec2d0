import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useUrlState } from '@/platform/routing';
import { ErrorState, Loaded, Notice, Page, PageHeader } from '@/ui';
import { useBody } from '../api/useBody';
import { useVisitScope } from '../api/useVisitScope';
import { AskForm } from './AskForm';
import { BodyPicker, Match } from './BodyPicker';
import { useVisitScreenTexts } from './texts';
import styles from './visits.module.css';

const VISITED = new Set(['active', 'read_only']);

/** First which body (or the one that the address names), then what is asked of it. */
export function AskVisit() {
  const t = useVisitScreenTexts();
  const [{ body }, set] = useUrlState();
  return (
    <Page width="reading">
      <PageHeader title={t('newTitle')} crumb={<Link to="/visits">{t('back')}</Link>}>
        {t('newHelp')}
      </PageHeader>
      {body === undefined || body === '' ? (
        <BodyPicker onChoose={(chosen) => set({ body: chosen.id })} />
      ) : (
        <Chosen id={body} onAnother={() => set({ body: '' })} />
      )}
    </Page>
  );
}

function Chosen({ id, onAnother }: { id: string; onAnother: () => void }) {
  const t = useVisitScreenTexts();
  const navigate = useNavigate();
  const scope = useVisitScope(id);
  const [key] = useState(() => crypto.randomUUID());
  return (
    <Loaded query={useBody(id)}>
      {({ data: body }) => (
        <>
          <div className={styles.chosen}>
            <Match body={body} />
            <Button variant="subtle" size="compact-sm" onClick={onAnother}>
              {t('another')}
            </Button>
          </div>
          {!VISITED.has(body.state) && <Notice tone="late">{t('notServing')}</Notice>}
          {VISITED.has(body.state) &&
            (scope.error ? (
              <ErrorState error={scope.error} />
            ) : (
              <Loaded query={scope}>
                {(parts) => (
                  <AskForm
                    key={key}
                    body={body}
                    parts={parts}
                    onAsked={(visit) => void navigate({ to: '/visits/$id', params: { id: visit } })}
                  />
                )}
              </Loaded>
            ))}
        </>
      )}
    </Loaded>
  );
}
