import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../texts';
import classes from './act.module.css';
import { actOnce, onCtrlEnter } from './ctrlEnter';

export interface ActFormProps {
  /** The act as its button says it. */
  act: string;
  /** What the act needs is there. */
  isReady: boolean;
  isDanger?: boolean | undefined;
  isWorking: boolean;
  /** Why the act was refused; what was typed stays. */
  refusal?: ReactNode;
  onAct: () => void;
  /** Leaves the form; where there is nothing to leave, there is no such button. */
  onCancel?: () => void;
  children: ReactNode;
}

/** Fields and one act: its button and Ctrl+Enter do it, once at a time and when it is ready. */
export function ActForm(props: ActFormProps) {
  const t = useTexts();
  return (
    <form
      className={classes.stack}
      noValidate
      onKeyDown={onCtrlEnter(props)}
      onSubmit={(event) => {
        event.preventDefault();
        actOnce(props);
      }}
    >
      {props.children}
      {props.refusal}
      <div className={classes.acts} data-alone={props.onCancel === undefined || undefined}>
        {props.onCancel && (
          <Button variant="default" onClick={props.onCancel}>
            {t('cancel')}
          </Button>
        )}
        <Button
          type="submit"
          color={props.isDanger ? 'red' : 'green'}
          disabled={!props.isReady}
          loading={props.isWorking}
        >
          {props.act}
        </Button>
      </div>
    </form>
  );
}
