import { useLocal } from '@/platform/i18n';
import { ConfirmAct, Dialog } from '@/ui';
import { LinkOnce } from '../parts/LinkOnce';
import { useAccountAct, type AccountAct } from '../queries/useAccountAct';
import type { StaffDetail } from '../types';
import { useStaffTexts } from './staffTexts';

export type { AccountAct };

interface Props {
  act: AccountAct;
  person: StaffDetail;
  onClose: () => void;
  onDone: (what: string) => void;
}

/** Signing out, stopping and resetting an account: said beforehand what it does. */
export function AccountDialog({ act, person, onClose, onDone }: Props) {
  const s = useStaffTexts();
  const local = useLocal();
  const asked = useAccountAct(person.user_id);
  const name = local(person, 'name');
  const done = s(`did.${act}`, { name });
  if (asked.data !== undefined && asked.data !== '') {
    return (
      <Dialog opened onClose={() => onDone(done)} title={s('linkTitle', { name })} size="lg">
        <LinkOnce link={asked.data} onClose={() => onDone(done)}>
          {s('linkText')}
        </LinkOnce>
      </Dialog>
    );
  }
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={`${name}: ${s(act)}`}
      act={s(act)}
      isDanger={act !== 'signOut' && act !== 'reactivate'}
      isWorking={asked.isPending}
      error={asked.error}
      onConfirm={() =>
        asked.mutate(act, {
          onSuccess: (link) => {
            if (link === '') onDone(done);
          },
        })
      }
    >
      <p>{s(`${act}Text`, { name })}</p>
    </ConfirmAct>
  );
}
