import { Button, Modal } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTexts } from '../texts';
import classes from './file.module.css';
import { useFileTexts } from './fileTexts';
import { Refusal } from './Refusal';

interface Props {
  id: string;
  title: string;
  /** The act as its button says it. */
  act: string;
  isReady: boolean;
  isDanger?: boolean;
  /** The mutation behind the act. */
  asked: { isPending: boolean; error: unknown; reset: () => void };
  onAct: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** One act on a file: Ctrl+Enter does it, Escape leaves it, and a refusal keeps what was typed. */
export function ActDialog(props: Props) {
  const t = useFileTexts();
  const close = useTexts()('close');
  const { asked, onAct, onClose } = props;
  const act = () => {
    if (props.isReady && !asked.isPending) onAct();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    act();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<strong>{props.title}</strong>}
      classNames={{ content: classes.dialogBox ?? '' }}
      closeButtonProps={{ 'aria-label': close }}
      onKeyDown={onKeyDown}
    >
      <form
        className={classes.dialog}
        onSubmit={(event) => {
          event.preventDefault();
          act();
        }}
      >
        {props.children}
        <Refusal id={props.id} error={asked.error} onReloaded={asked.reset} />
        <div className={classes.dialogActs}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            type="submit"
            color={props.isDanger ? 'red' : 'green'}
            disabled={!props.isReady}
            loading={asked.isPending}
          >
            {props.act}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
