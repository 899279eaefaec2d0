import { Button, Textarea } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { Refusal } from '@/platform/refusal';
import { useKeys } from '@/ui';
import { fileKey } from '../queries/fileKey';
import { useAddNote } from '../queries/useAddNote';
import classes from './file.module.css';
import { useFileTexts } from './fileTexts';
import { useDraft } from './useDraft';

/** Where the next note is written. One key per note: pressing twice writes it once. */
export function Composer({ id, number }: { id: string; number: number }) {
  const t = useFileTexts();
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useDraft(`note:${id}`);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const add = useAddNote(id);
  const label = t('keyNote');
  useKeys(
    useMemo(
      () => [
        {
          key: 'n',
          label,
          run: () => {
            box.current?.focus();
            box.current?.scrollIntoView({ block: 'center' });
          },
        },
      ],
      [label],
    ),
  );
  const write = () => {
    if (text.trim() === '' || add.isPending) return;
    add.mutate(
      { text: text.trim(), key },
      {
        onSuccess: () => {
          setText('');
          setKey(crypto.randomUUID());
        },
      },
    );
  };
  return (
    <form
      className={classes.composer}
      onSubmit={(event) => {
        event.preventDefault();
        write();
      }}
    >
      <Textarea
        ref={box}
        label={t('noteLabel')}
        description={
          <>
            {t('noteHelp')} <span className={classes.keyHint}>{t('noteKeys')}</span>
          </>
        }
        autosize
        minRows={3}
        maxRows={16}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) write();
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <Refusal record={fileKey(id)} error={add.error} onReloaded={add.reset} />
      <Button
        type="submit"
        variant="default"
        disabled={text.trim() === ''}
        loading={add.isPending}
        className={classes.end ?? ''}
      >
        {t('noteAct', { number })}
      </Button>
    </form>
  );
}
