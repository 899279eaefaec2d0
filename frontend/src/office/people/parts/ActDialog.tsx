import type { ReactNode } from 'react';
import { Problem } from '@/platform/api';
import { ActDialog as Dialog, ErrorState } from '@/ui';

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

/** One act about people or seats; a refusal keeps what was typed. */
export function ActDialog({ asked, fields = [], ...shown }: Props) {
  const isTold = Boolean(asked.error) && !isSaidBeside(asked.error, fields);
  const refusal = isTold && <ErrorState isInline error={asked.error} />;
  return <Dialog isWorking={asked.isPending} refusal={refusal} {...shown} />;
}
