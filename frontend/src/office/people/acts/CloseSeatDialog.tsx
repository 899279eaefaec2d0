import { useLocal } from '@/platform/i18n';
import { ConfirmAct, Notice } from '@/ui';
import { useChartTexts } from '../chart/chartTexts';
import { useWaiting } from '../parts/useWaiting';
import { useChangeSeat } from '../queries/useChangeSeat';
import type { ChartSeat } from '../types';

interface Props {
  seat: ChartSeat;
  onClose: () => void;
  onDone: (what: string) => void;
}

/** A seat is closed, or opened again. */
export function CloseSeatDialog({ seat, onClose, onDone }: Props) {
  const c = useChartTexts();
  const local = useLocal();
  const change = useChangeSeat();
  const name = { seat: local(seat, 'name') };
  const act = seat.is_open ? 'close' : 'reopen';
  const waiting = useWaiting()(seat.waiting);
  const hasWork = seat.is_open && waiting !== '';
  const isHeld = seat.is_open && (seat.holder !== null || seat.charge !== null);
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={c(`${act}Title`, name)}
      act={c(act)}
      isDanger={seat.is_open}
      isDisabled={isHeld || hasWork}
      isWorking={change.isPending}
      error={change.error}
      onConfirm={() =>
        change.mutate(
          { id: seat.id, body: { is_open: !seat.is_open } },
          { onSuccess: () => onDone(c(seat.is_open ? 'did.closed' : 'did.reopened', name)) },
        )
      }
    >
      {hasWork && <Notice tone="soon">{c('closeWork', { what: waiting })}</Notice>}
      {isHeld && <Notice tone="soon">{c('closeHeld')}</Notice>}
      {!isHeld && !hasWork && <p>{c(`${act}Text`)}</p>}
    </ConfirmAct>
  );
}
