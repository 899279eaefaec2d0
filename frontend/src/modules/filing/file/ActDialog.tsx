import type { ReactNode } from 'react';
import { Refusal } from '@/platform/refusal';
import { ActDialog as Dialog } from '@/ui';
import { fileKey } from '../queries/fileKey';

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

/** One act on a file; a refusal keeps what was typed. */
export function ActDialog({ id, asked, ...shown }: Props) {
  const refusal = <Refusal error={asked.error} record={fileKey(id)} onReloaded={asked.reset} />;
  return <Dialog hangsOver isWorking={asked.isPending} refusal={refusal} {...shown} />;
}
