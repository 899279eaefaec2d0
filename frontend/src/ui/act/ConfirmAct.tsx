import { Textarea, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ErrorState } from '../states/ErrorState';
import { useTexts } from '../texts';
import { ActForm } from './ActForm';
import { Dialog } from './Dialog';

interface Props {
  opened: boolean;
  onClose: () => void;
  /** The act and its object: "Suspend Parassala". */
  title: string;
  /** What will happen, and to how many. */
  children: ReactNode;
  /** The act, as its button says it. */
  act: string;
  /** A word to type first; ask for it when more than one body is touched. */
  typed?: string | undefined;
  needsReason?: boolean;
  isDanger?: boolean;
  /** The act cannot be done; what is shown says why. */
  isDisabled?: boolean;
  isWorking?: boolean;
  error?: unknown;
  onConfirm: (reason: string) => void;
}

/** Asks before an act that is hard to undo. */
export function ConfirmAct(props: Props) {
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title}>
      {props.opened && <ConfirmBody {...props} />}
    </Dialog>
  );
}

function ConfirmBody(props: Props) {
  const { typed, needsReason = false, isDanger = false, isWorking = false } = props;
  const t = useTexts();
  const [word, setWord] = useState('');
  const [reason, setReason] = useState('');
  const isTyped = typed === undefined || word.trim() === typed;
  const isReasoned = !needsReason || reason.trim() !== '';
  const isReady = isTyped && isReasoned && !props.isDisabled;
  return (
    <ActForm
      act={props.act}
      isReady={isReady}
      isDanger={isDanger}
      isWorking={isWorking}
      refusal={Boolean(props.error) && <ErrorState isInline error={props.error} />}
      onAct={() => props.onConfirm(reason.trim())}
      onCancel={props.onClose}
    >
      <div>{props.children}</div>
      {needsReason && (
        <Textarea
          label={t('reason')}
          description={t('reasonHelp')}
          required
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {typed !== undefined && (
        <TextInput
          label={t('typeToConfirm', { word: typed })}
          value={word}
          autoComplete="off"
          onChange={(event) => setWord(event.currentTarget.value)}
        />
      )}
    </ActForm>
  );
}
