import { Button, Group, Radio, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '@/platform/api';
import { Card, ErrorState, Notice } from '@/ui';
import { requestKey, type Outcome, type RequestDetail } from '../privacy';
import classes from '../privacy.module.css';
import { useAnswer } from '../queries/useAnswer';
import { useTexts } from '../texts';

const OUTCOMES: readonly Outcome[] = ['approved', 'rejected'];

/** What the resident is told. If someone was faster, what was typed stays. */
export function AnswerForm({ request, etag }: { request: RequestDetail; etag: string }) {
  const t = useTexts();
  const queries = useQueryClient();
  const give = useAnswer(request.id, etag);
  const [outcome, setOutcome] = useState<Outcome>('approved');
  const [answer, setAnswer] = useState('');
  const isReady = answer.trim() !== '' && !give.isPending;
  const isStale = give.error instanceof Problem && give.error.status === 412;
  const send = () => {
    if (isReady) give.mutate({ outcome, answer: answer.trim() });
  };
  const reload = () =>
    void queries
      .refetchQueries({ queryKey: requestKey(request.id), exact: true })
      .then(() => give.reset());
  return (
    <Card>
      <form
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Radio.Group label={t('outcome')} value={outcome} onChange={(value) => setOutcome(value)}>
          <Group mt="xs">
            {OUTCOMES.map((each) => (
              <Radio key={each} value={each} label={t(`outcome.${each}`)} />
            ))}
          </Group>
        </Radio.Group>
        <Textarea
          label={t('answerLabel')}
          description={t('answerHelp')}
          required
          autosize
          minRows={3}
          maxRows={16}
          value={answer}
          onChange={(event) => setAnswer(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
          }}
        />
        {isStale && (
          <Notice tone="late">
            {t('stale')}{' '}
            <Button variant="default" size="compact-sm" onClick={reload}>
              {t('reload')}
            </Button>
          </Notice>
        )}
        {give.error && !isStale && <ErrorState error={give.error} />}
        <div className={classes.acts}>
          <Button type="submit" disabled={answer.trim() === ''} loading={give.isPending}>
            {t('close', { number: request.file_number })}
          </Button>
        </div>
      </form>
    </Card>
  );
}
