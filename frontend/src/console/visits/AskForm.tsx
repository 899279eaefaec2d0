import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { problemField } from '@/platform/api';
import { placeName } from '@/platform/bodies';
import { useLocal } from '@/platform/i18n';
import {
  canChange,
  ModeChoice,
  PartRights,
  useVisitTexts,
  type VisitMode,
  type VisitPart,
} from '@/platform/visits';
import { ErrorState } from '@/ui';
import { useAskVisit } from '../api/useAskVisit';
import { useVisitScreenTexts } from './texts';
import styles from './visits.module.css';

const HOURS = [1, 2, 4, 8, 24, 48, 72];
const SHORTEST = 10;

interface Props {
  body: { id: string; name_en: string; name_ml: string };
  parts: readonly VisitPart[];
  onAsked: (visitId: string) => void;
}

/** Why, how long, what to see, and whether also to change. */
export function AskForm({ body, parts, onAsked }: Props) {
  const t = useVisitScreenTexts();
  const words = useVisitTexts();
  const local = useLocal();
  const ask = useAskVisit();
  const [key] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState('');
  const [hours, setHours] = useState(2);
  const [modules, setModules] = useState<string[]>([]);
  const [mode, setMode] = useState<VisitMode>('read');
  const [isTried, setTried] = useState(false);
  const isLookingOnly = !canChange(parts, modules);
  const isReasoned = reason.trim().length >= SHORTEST;
  const send = () => {
    setTried(true);
    if (!isReasoned || modules.length === 0) return;
    ask.mutate(
      {
        key,
        body_id: body.id,
        reason: reason.trim(),
        hours,
        modules,
        mode: isLookingOnly ? 'read' : mode,
      },
      { onSuccess: (visit) => onAsked(visit.id) },
    );
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        label={t('why')}
        description={t('whyHelp')}
        required
        autosize
        minRows={3}
        maxRows={10}
        maxLength={1000}
        value={reason}
        error={isTried && !isReasoned ? t('whyShort') : problemField(ask.error, 'reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Checkbox.Group
        label={t('where')}
        required
        value={modules}
        onChange={setModules}
        error={isTried && modules.length === 0 ? t('nothing') : null}
      >
        <div className={styles.parts}>
          {parts.map((part) => (
            <Checkbox
              key={part.slug}
              value={part.slug}
              label={local(part, 'name')}
              description={<PartRights part={part} mode={mode} />}
            />
          ))}
        </div>
      </Checkbox.Group>
      {modules.length > 0 && (
        <ModeChoice mode={mode} onChange={setMode} isLookingOnly={isLookingOnly} />
      )}
      <NativeSelect
        className={styles.hours ?? ''}
        label={t('forHours')}
        data={HOURS.map((each) => ({
          value: String(each),
          label: words('hours', { count: each }),
        }))}
        value={String(hours)}
        onChange={(event) => setHours(Number(event.currentTarget.value))}
      />
      {ask.error && <ErrorState isInline error={ask.error} />}
      <div className={styles.acts}>
        <Button type="submit" loading={ask.isPending}>
          {t('sendTo', { body: placeName(local(body, 'name')) })}
        </Button>
        <Link to="/visits">{t('cancel')}</Link>
      </div>
    </form>
  );
}
