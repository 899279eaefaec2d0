import { Group, Radio } from '@mantine/core';
import { useState } from 'react';
import { Refusal } from '@/platform/refusal';
import { ActForm, Card, LongText } from '@/ui';
import { requestKey, type Outcome, type RequestDetail } from '../privacy';
import { useAnswer } from '../queries/useAnswer';
import { useTexts } from '../texts';

const OUTCOMES: readonly Outcome[] = ['approved', 'rejected'];

/** What the resident is told. If someone was faster, what was typed stays. */
export function AnswerForm({ request, etag }: { request: RequestDetail; etag: string }) {
  const t = useTexts();
  const give = useAnswer(request.id, etag);
  const [outcome, setOutcome] = useState<Outcome>('approved');
  const [answer, setAnswer] = useState('');
  const record = requestKey(request.id);
  return (
    <Card>
      <ActForm
        act={t('close', { number: request.file_number })}
        isReady={answer.trim() !== ''}
        isWorking={give.isPending}
        refusal={<Refusal error={give.error} record={record} onReloaded={give.reset} />}
        onAct={() => give.mutate({ outcome, answer: answer.trim() })}
      >
        <Radio.Group label={t('outcome')} value={outcome} onChange={(value) => setOutcome(value)}>
          <Group mt="xs">
            {OUTCOMES.map((each) => (
              <Radio key={each} value={each} label={t(`outcome.${each}`)} />
            ))}
          </Group>
        </Radio.Group>
        <LongText
          label={t('answerLabel')}
          description={t('answerHelp')}
          required
          value={answer}
          onChange={setAnswer}
        />
      </ActForm>
    </Card>
  );
}
