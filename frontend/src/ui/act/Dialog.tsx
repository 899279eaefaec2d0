import { CloseButton, Modal } from '@mantine/core';
import type { KeyboardEventHandler, ReactNode } from 'react';
import { useTexts } from '../texts';
import classes from './act.module.css';

interface Props {
  opened: boolean;
  onClose: () => void;
  title: string;
  size?: string;
  /** What the content opens, a list of choices, may hang over the edge. */
  hangsOver?: boolean;
  /** Keys pressed anywhere in the dialog. */
  onKeyDown?: KeyboardEventHandler;
  children: ReactNode;
}

/** A modal whose heading is no second page header to a screen reader. */
export function Dialog({ opened, onClose, title, size = 'md', ...props }: Props) {
  const t = useTexts();
  if (!opened) return null;
  return (
    <Modal
      opened
      onClose={onClose}
      size={size}
      withCloseButton={false}
      onKeyDown={props.onKeyDown}
      classNames={{ content: (props.hangsOver && classes.hangsOver) || '' }}
      attributes={{ content: { 'aria-label': title } }}
    >
      <div className={classes.dialogHead}>
        <h2>{title}</h2>
        <CloseButton aria-label={t('close')} onClick={onClose} />
      </div>
      {props.children}
    </Modal>
  );
}
