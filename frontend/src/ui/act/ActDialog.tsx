import { ActForm, type ActFormProps } from './ActForm';
import { onCtrlEnter } from './ctrlEnter';
import { Dialog } from './Dialog';

interface Props extends Omit<ActFormProps, 'onCancel'> {
  title: string;
  /** What a field opens, a list of choices, may hang over the dialog's edge. */
  hangsOver?: boolean;
  onClose: () => void;
}

/** One act in a dialog: Ctrl+Enter does it wherever one is there, Escape leaves. */
export function ActDialog({ title, hangsOver = false, onClose, ...form }: Props) {
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      size="lg"
      hangsOver={hangsOver}
      onKeyDown={onCtrlEnter(form)}
    >
      <ActForm {...form} onCancel={onClose} />
    </Dialog>
  );
}
