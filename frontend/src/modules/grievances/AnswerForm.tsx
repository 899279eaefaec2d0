import { useState } from 'react';
import { Refusal } from '@/platform/refusal';
import { ActForm, Card, LongText } from '@/ui';
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
        <LongText
          label={t('answer')}
          description={t('answerHelp')}
          required
          value={answer}
          onChange={setAnswer}
        />
      </ActForm>
    </Card>
  );
}
