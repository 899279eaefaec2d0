import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '@/platform/api';
import { Card, ErrorState, Notice } from '@/ui';
import { complaintKey, type Complaint } from './complaint';
import classes from './grievances.module.css';
import { useResolveComplaint } from './queries/useResolveComplaint';
import { useTexts } from './texts';

/** What the complainant is told. If someone was faster, what was typed stays. */
export function AnswerForm({ complaint, etag }: { complaint: Complaint; etag: string }) {
  const t = useTexts();
  const queries = useQueryClient();
  const resolve = useResolveComplaint(complaint.id, etag);
  const [answer, setAnswer] = useState('');
  const isReady = answer.trim() !== '' && !resolve.isPending;
  const isStale = resolve.error instanceof Problem && resolve.error.status === 412;
  const send = () => {
    if (isReady) resolve.mutate(answer.trim());
  };
  const reload = () =>
    void queries
      .refetchQueries({ queryKey: complaintKey(complaint.id), exact: true })
      .then(() => resolve.reset());
  return (
    <Card>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Textarea
          label={t('answer')}
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
            {t('conflict')}{' '}
            <Button variant="default" size="compact-sm" onClick={reload}>
              {t('reload')}
            </Button>
          </Notice>
        )}
        {resolve.error && !isStale && <ErrorState error={resolve.error} />}
        <div className={classes.acts}>
          <Button type="submit" disabled={answer.trim() === ''} loading={resolve.isPending}>
            {t('resolve', { number: complaint.number })}
          </Button>
        </div>
      </form>
    </Card>
  );
}
