import { Button } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { Problem } from '@/platform/api';
import { Dialog, ErrorState } from '@/ui';
import { useTexts } from '../texts';
import classes from '../people.module.css';

interface Props {
  title: string;
  /** The act as its button says it. */
  act: string;
  isReady: boolean;
  isDanger?: boolean;
  /** The mutation behind the act. */
  asked: { isPending: boolean; error: unknown };
  /** The fields that show their own error. */
  fields?: readonly string[];
  onAct: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Whether every complaint of the server stands beside a field already. */
export function isSaidBeside(error: unknown, fields: readonly string[]): boolean {
  return (
    error instanceof Problem &&
    error.errors.length > 0 &&
    error.errors.every((each) => fields.includes(each.field))
  );
}

/** One act: Ctrl+Enter does it, Escape leaves it, and a refusal keeps what was typed. */
export function ActDialog(props: Props) {
  const t = useTexts();
  const { asked, fields = [], onAct, onClose } = props;
  const act = () => {
    if (props.isReady && !asked.isPending) onAct();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    act();
  };
  return (
    <Dialog opened onClose={onClose} title={props.title} size="lg">
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+Enter acts from every field of the form. */}
      <form
        className={classes.form}
        noValidate
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          act();
        }}
      >
        {props.children}
        {Boolean(asked.error) && !isSaidBeside(asked.error, fields) && (
          <ErrorState isInline error={asked.error} />
        )}
        <div className={classes.formActs}>
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
    </Dialog>
  );
}
