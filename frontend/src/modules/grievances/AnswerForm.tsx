import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { Refusal } from '@/platform/refusal';
import { ActForm, Card } from '@/ui';
import { complaintKey, type Complaint } from './complaint';
import { useResolveComplaint } from './queries/useResolveComplaint';
import { useTexts } from './texts';

/** What the complainant is told. If someone was faster, what was typed stays. */
export function AnswerForm({ complaint, etag }: { complaint: Complaint; etag: string }) {
  const t = useTexts();
  const resolve = useResolveComplaint(complaint.id, etag);
  const [answer, setAnswer] = useState('');
  const record = complaintKey(complaint.id);
  return (
    <Card>
      <ActForm
        act={t('resolve', { number: complaint.number })}
        isReady={answer.trim() !== ''}
        isWorking={resolve.isPending}
        refusal={<Refusal error={resolve.error} record={record} onReloaded={resolve.reset} />}
        onAct={() => resolve.mutate(answer.trim())}
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
        />
      </ActForm>
    </Card>
  );
}
