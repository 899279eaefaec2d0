import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { problemField } from '@/platform/api';
import { ErrorState } from '@/ui';
import styles from './codes.module.css';
import { useCodeTexts } from './texts';
import { useIssueCode, type CodeSlip } from './useIssueCode';

const PAPERS = ['ration', 'voter', 'licence', 'pension'] as const;
const MALAYALAM = /[\u0d00-\u0d7f]/;

/** Whom the slip is for, and which paper showed it. */
export function IssueForm({ onSlip }: { onSlip: (slip: CodeSlip) => void }) {
  const t = useCodeTexts();
  const issue = useIssueCode();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const [given, setGiven] = useState({ name: '', recipient: '', seen: '' });
  const [isTried, setTried] = useState(false);
  const set = (change: Partial<typeof given>) => setGiven((before) => ({ ...before, ...change }));
  const missing = (field: 'name' | 'seen') =>
    isTried && given[field].trim() === '' ? t('required') : undefined;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    const name = given.name.trim();
    const seen = given.seen.trim();
    if (name === '' || seen === '') return;
    issue.mutate(
      {
        recipient: given.recipient.trim(),
        name_en: name,
        name_ml: MALAYALAM.test(name) ? name : '',
        seen,
      },
      { onSuccess: onSlip },
    );
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {issue.error !== null && <ErrorState isInline error={issue.error} />}
      <TextInput
        label={t('name')}
        required
        ref={first}
        autoComplete="off"
        maxLength={200}
        value={given.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={missing('name') ?? problemField(issue.error, 'name_ml')}
      />
      <TextInput
        label={t('recipient')}
        description={t('recipientHelp')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        value={given.recipient}
        onChange={(event) => set({ recipient: event.currentTarget.value })}
        error={problemField(issue.error, 'recipient')}
      />
      <TextInput
        label={t('seen')}
        description={t('seenHelp')}
        required
        autoComplete="off"
        maxLength={200}
        value={given.seen}
        onChange={(event) => set({ seen: event.currentTarget.value })}
        error={missing('seen') ?? problemField(issue.error, 'seen')}
      />
      <div className={styles.papers} role="group" aria-label={t('seen')}>
        {PAPERS.map((paper) => (
          <Button
            key={paper}
            size="compact-sm"
            variant="default"
            onClick={() => set({ seen: `${t(`paper.${paper}`)} ` })}
          >
            {t(`paper.${paper}`)}
          </Button>
        ))}
      </div>
      <Button type="submit" loading={issue.isPending}>
        {t('make')}
      </Button>
    </form>
  );
}
